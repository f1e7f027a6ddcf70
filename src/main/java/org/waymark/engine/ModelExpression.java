package org.waymark.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** An expression of a model, taken apart without evaluating it. */
public final class ModelExpression {

    private static final Builder BUILDER = new Builder(Builder.Feature.METHOD_INVOCATIONS);
    private static final Set<String> QUESTIONS = Set.of("==", "!=", "&&", "||");

    private final List<Call> calls = new ArrayList<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private ModelExpression() {}

    /**
     * A call of the vocabulary.
     *
     * @param arguments the text of each argument; null for one that is not a literal text
     */
    public record Call(String root, String method, List<String> arguments) {}

    /** Takes an expression apart; what a model may not say is found among the {@link #problems()}. */
    public static ModelExpression read(String text) {
        ModelExpression expression = new ModelExpression();
        if (text.length() > RestrictedExpressions.LONGEST) {
            expression.problems.add("an expression may have at most " + RestrictedExpressions.LONGEST + " characters");
            return expression;
        }
        try {
            expression.visit(BUILDER.build(text).getRoot());
        } catch (TreeBuilderException broken) {
            expression.problems.add("it is not a complete expression");
        }
        return expression;
    }

    /** Whether a text would be evaluated rather than taken as it stands. */
    public static boolean isOne(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    public List<Call> calls() {
        return calls;
    }

    /** The process variables it reads. */
    public Set<String> variables() {
        return variables;
    }

    /** What a model may not say, each as the end of a sentence. */
    public List<String> problems() {
        return problems;
    }

    private void visit(Node node) {
        if (node instanceof AstMethod method) {
            call(method);
        } else if (node instanceof AstIdentifier identifier) {
            variables.add(identifier.getName());
        } else if (node instanceof AstBinary binary
                && !QUESTIONS.contains(binary.getOperator().toString())) {
            problems.add("'" + binary.getOperator() + "' is not allowed: a model asks, it does not calculate");
        } else if (node instanceof AstUnary unary
                && !Set.of("!", "empty").contains(unary.getOperator().toString().strip())) {
            problems.add("'" + unary.getOperator() + "' is not allowed: a model asks, it does not calculate");
        } else if (node instanceof AstDot) {
            problems.add("it reads a property of an object");
        } else if (isPlain(node)) {
            children(node);
        } else {
            problems.add("it uses something other than the vocabulary, plain variables and comparisons");
        }
    }

    private static boolean isPlain(Node node) {
        return node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstNested
                || node instanceof AstEval
                || node instanceof AstComposite
                || node instanceof AstText
                || node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull;
    }

    private void children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i));
        }
    }

    private void call(AstMethod method) {
        Node property = method.getChild(0);
        if (!(property instanceof AstDot) || !(property.getChild(0) instanceof AstIdentifier root)) {
            problems.add("it calls a method of a value");
            return;
        }
        List<String> arguments = new ArrayList<>();
        Node parameters = method.getChild(1);
        for (int i = 0; i < parameters.getCardinality(); i++) {
            Node argument = parameters.getChild(i);
            if (argument instanceof AstString literal) {
                arguments.add((String) literal.eval(null, null));
            } else {
                arguments.add(null);
                visit(argument);
            }
        }
        calls.add(new Call(root.getName(), property.toString().substring(1).strip(), arguments));
    }
}
