package org.waymark.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything a model may call: the methods declared by interfaces marked {@link Vocabulary}.
 *
 * <p>The list is made when first asked for, and the beans behind it are fetched when first called, so that a module may
 * use the engine and be used by models.
 */
public final class VocabularyCatalogue {

    private final Supplier<? extends Collection<Class<?>>> interfaces;
    private final Function<Class<?>, Object> beans;
    private volatile Map<String, List<Method>> methodsByRoot;
    private volatile Map<Method, Class<?>> owners;

    VocabularyCatalogue(Supplier<? extends Collection<Class<?>>> interfaces, Function<Class<?>, Object> beans) {
        this.interfaces = interfaces;
        this.beans = beans;
    }

    /** The names before the dot. */
    public Set<String> roots() {
        return known().keySet();
    }

    /** Every method, in the order of the alphabet; for checks and documentation. */
    public List<VocabularyMethod> methods() {
        List<VocabularyMethod> all = new ArrayList<>();
        known().forEach((root, methods) -> methods.forEach(method -> all.add(VocabularyMethod.of(root, method))));
        all.sort(Comparator.comparing(VocabularyMethod::signature));
        return all;
    }

    /** Why a call would not be answered, as a sentence; empty when it would. */
    public Optional<String> refusal(ModelExpression.Call call) {
        List<Method> methods = known().get(call.root());
        if (methods == null) {
            return Optional.of("there is no '" + call.root() + "' that a model may call");
        }
        if (find(call.root(), call.method(), call.arguments().size()).isPresent()) {
            return Optional.empty();
        }
        List<String> offered = methods.stream()
                .map(method -> VocabularyMethod.of(call.root(), method).signature())
                .sorted()
                .toList();
        return Optional.of("'" + call.root() + "." + call.method() + "' with "
                + call.arguments().size() + " argument(s) is not something a model may call; it may call "
                + String.join(", ", offered));
    }

    Optional<Method> find(String root, String name, int arguments) {
        return known().getOrDefault(root, List.of()).stream()
                .filter(method -> VocabularyMethod.of(root, method).matches(name, arguments))
                .findFirst();
    }

    Object bean(Method method) {
        known();
        return beans.apply(owners.get(method));
    }

    private Map<String, List<Method>> known() {
        if (methodsByRoot == null) {
            read();
        }
        return methodsByRoot;
    }

    private synchronized void read() {
        if (methodsByRoot != null) {
            return;
        }
        Map<String, List<Method>> byRoot = new TreeMap<>();
        Map<Method, Class<?>> byMethod = new java.util.HashMap<>();
        for (Class<?> vocabulary : interfaces.get()) {
            String root = vocabulary.getAnnotation(Vocabulary.class).value();
            for (Method method : VocabularyMethod.methodsOf(vocabulary)) {
                byRoot.computeIfAbsent(root, name -> new ArrayList<>()).add(method);
                byMethod.put(method, vocabulary);
            }
        }
        owners = byMethod;
        methodsByRoot = byRoot;
    }
}
