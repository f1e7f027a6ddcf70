package org.waymark.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The only resolver of the engine's expressions: a root name is a vocabulary or a plain process variable, and a call is
 * answered only if a vocabulary interface declares it. No property of any object can be read or written.
 */
class VocabularyResolver extends ELResolver {

    private final VocabularyCatalogue catalogue;

    VocabularyResolver(VocabularyCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Stands for a vocabulary in an expression; it has nothing of its own to call. */
    private record Root(String name) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null) {
            throw new ELException("A model may not read '" + property + "' of an object.");
        }
        String name = String.valueOf(property);
        if (catalogue.roots().contains(name)) {
            context.setPropertyResolved(true);
            return new Root(name);
        }
        VariableScope scope = (VariableScope) context.getContext(VariableScope.class);
        if (scope != null && scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return Scalars.of(name, scope.getVariableTyped(name, false));
        }
        VariableContext variables = (VariableContext) context.getContext(VariableContext.class);
        if (variables != null && variables.containsVariable(name)) {
            context.setPropertyResolved(true);
            return Scalars.of(name, variables.resolve(name));
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Root root)) {
            throw new ELException("A model may not call '" + name + "' on a value.");
        }
        Method method = catalogue
                .find(root.name(), String.valueOf(name), arguments.length)
                .orElseThrow(() -> new ELException("A model may not call '" + root.name() + "." + name + "' with "
                        + arguments.length + " argument(s)."));
        context.setPropertyResolved(true);
        return call(method, new ScopeOfCase((VariableScope) context.getContext(VariableScope.class)), arguments);
    }

    private Object call(Method method, CaseContext inCase, Object[] arguments) {
        boolean takesCase = VocabularyMethod.takesCase(method);
        Object[] all = new Object[method.getParameterCount()];
        int given = takesCase ? 1 : 0;
        if (takesCase) {
            all[0] = inCase;
        }
        for (int i = 0; i < arguments.length; i++) {
            all[given + i] = convert(arguments[i], method.getParameterTypes()[given + i]);
        }
        try {
            return method.invoke(catalogue.bean(method), all);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException thrown) {
            throw new ELException(thrown);
        }
    }

    private static Object convert(Object value, Class<?> type) {
        if (value == null || type.isInstance(value)) {
            return value;
        }
        if (type == String.class && Scalars.isScalar(value)) {
            return String.valueOf(value);
        }
        if (value instanceof Number number && (type == long.class || type == Long.class)) {
            return number.longValue();
        }
        if (value instanceof Number number && (type == int.class || type == Integer.class)) {
            return number.intValue();
        }
        if (value instanceof Boolean && type == boolean.class) {
            return value;
        }
        throw new ELException("A value of the wrong kind was passed: expected " + type.getSimpleName() + ".");
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("A model may not set '" + property + "' through an expression.");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
