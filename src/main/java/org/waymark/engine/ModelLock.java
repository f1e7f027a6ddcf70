package org.waymark.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransform;
import org.camunda.bpm.dmn.engine.impl.transform.DefaultDmnTransformer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * Keeps whoever may edit a model from owning the server: expressions reach the vocabulary only, no class is created, no
 * script runs, and what a model contains is checked whenever it is read.
 */
class ModelLock extends AbstractProcessEnginePlugin {

    private final VocabularyCatalogue catalogue;
    private final Feel feel;
    private final boolean checkModels;

    ModelLock(VocabularyCatalogue catalogue, Feel feel) {
        this(catalogue, feel, true);
    }

    /** Without the check of models the other locks must still hold; that is what the attack tests try. */
    ModelLock(VocabularyCatalogue catalogue, Feel feel, boolean checkModels) {
        this.feel = feel;
        this.catalogue = catalogue;
        this.checkModels = checkModels;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // A model's schemaLocation would otherwise make the server fetch whatever address it names.
        System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,jar:nested,nested");
        engine.setExpressionManager(new RestrictedExpressions(catalogue));
        engine.setBeans(Map.of());
        engine.setArtifactFactory(new NoClasses());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        ModelRules rules = checkModels ? new ModelRules(catalogue) : new HandlerRule(catalogue);
        engine.setBpmnParseFactory(parser -> new CheckedBpmnParse(parser, rules));
        if (checkModels) {
            engine.setDmnEngineConfiguration(checkedTables());
        }
    }

    private DefaultDmnEngineConfiguration checkedTables() {
        TableRules rules = new TableRules(feel);
        DefaultDmnEngineConfiguration tables =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setTransformer(new DefaultDmnTransformer() {
            @Override
            public DmnTransform createTransform() {
                return new CheckedDmnTransform(this, rules);
            }
        });
        return tables;
    }
}
