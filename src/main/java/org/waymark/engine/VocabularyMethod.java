package org.waymark.engine;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * One thing a model may call.
 *
 * @param root the name before the dot
 * @param name the method
 * @param parameters the types of what the model itself passes; the case is supplied by the engine
 * @param returns what comes back; {@code void} for none
 */
public record VocabularyMethod(String root, String name, List<Class<?>> parameters, Class<?> returns) {

    static VocabularyMethod of(String root, Method method) {
        List<Class<?>> parameters = List.of(method.getParameterTypes());
        return new VocabularyMethod(
                root,
                method.getName(),
                takesCase(method) ? parameters.subList(1, parameters.size()) : parameters,
                method.getReturnType());
    }

    static boolean takesCase(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == CaseContext.class;
    }

    /** As it is written in a model, for example {@code deadlines.due(String)}. */
    public String signature() {
        String types =
                String.join(", ", parameters.stream().map(Class::getSimpleName).toArray(String[]::new));
        return root + "." + name + "(" + types + ")";
    }

    /** What comes back, in words. */
    public String gives() {
        return switch (returns.getSimpleName()) {
            case "void" -> "nothing: it does something";
            case "boolean", "Boolean" -> "yes or no";
            case "Date" -> "a date for a timer";
            case "String" -> "a text";
            default -> "a " + returns.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        };
    }

    boolean matches(String method, int arguments) {
        return name.equals(method) && parameters.size() == arguments;
    }

    static boolean callable(Method method) {
        return !method.isSynthetic() && !java.lang.reflect.Modifier.isStatic(method.getModifiers());
    }

    static List<Method> methodsOf(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getDeclaredMethods())
                .filter(VocabularyMethod::callable)
                .toList();
    }
}
