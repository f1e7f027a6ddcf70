package org.waymark.engine;

/**
 * Something in a model that the product refuses.
 *
 * @param element the id of the element, or its tag where it has none
 * @param reason a sentence
 */
public record ModelProblem(String element, String reason) {}
