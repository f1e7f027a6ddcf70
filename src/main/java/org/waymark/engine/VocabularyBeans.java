package org.waymark.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/** Finds the vocabulary interfaces among the beans of the application, without creating any of them. */
final class VocabularyBeans {

    private VocabularyBeans() {}

    static VocabularyCatalogue in(ListableBeanFactory beans) {
        return new VocabularyCatalogue(() -> interfaces(beans), beans::getBean);
    }

    private static Collection<Class<?>> interfaces(ListableBeanFactory beans) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = beans.getType(name, false);
            if (type == null) {
                continue;
            }
            for (Class<?> candidate : ClassUtils.getAllInterfacesForClass(type)) {
                if (candidate.isAnnotationPresent(Vocabulary.class)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }
}
