package org.waymark.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.CamundaSpringBootUtil;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's beans. The configuration waits for Liquibase, and the engine waits for the configuration. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProductClock clock() {
        return new ProductClock();
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineConfigurationImpl processEngineConfigurationImpl(List<ProcessEnginePlugin> plugins) {
        SpringProcessEngineConfiguration configuration = CamundaSpringBootUtil.springProcessEngineConfiguration();
        configuration.getProcessEnginePlugins().add(new CompositeProcessEnginePlugin(plugins));
        return configuration;
    }

    @Bean
    VocabularyCatalogue vocabularyCatalogue(ListableBeanFactory beans) {
        return VocabularyBeans.in(beans);
    }

    @Bean
    ProcessEnginePlugin modelLock(VocabularyCatalogue catalogue, Feel feel) {
        return new ModelLock(catalogue, feel);
    }

    @Bean
    ProcessEnginePlugin engineSettings(
            ObjectProvider<EveryTaskListener> taskListeners,
            ObjectProvider<EveryProcessListener> processListeners,
            ObjectProvider<TimedStepListener> timedStepListeners) {
        return new EngineSettings(new BuiltInListeners(taskListeners, processListeners, timedStepListeners));
    }
}
