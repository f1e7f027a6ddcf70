package org.waymark.genogram;

import java.util.List;

/** Who stands in the picture, and which lines join them. */
public record Genogram(List<Figure> figures, List<Union> unions) {}
