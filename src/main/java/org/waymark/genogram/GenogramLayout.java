package org.waymark.genogram;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.GreedySwitchType;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Lays a genogram out with the layered algorithm of ELK: a layer of figures for each generation, a layer of meeting points
 * for couples beneath it. It is done twice, since the order in which a person's lines leave the symbol follows from where the
 * first round put those to whom they lead.
 */
final class GenogramLayout {

    private static final double SPREAD = 9;
    static final double POINT = 8;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Genogram genogram;
    private final double height;
    private final Map<Long, ElkNode> figures = new LinkedHashMap<>();
    private final Map<Union, ElkNode> points = new IdentityHashMap<>();
    private final Map<ElkEdge, Placed.Line> lines = new LinkedHashMap<>();

    private GenogramLayout(Genogram genogram) {
        this.genogram = genogram;
        this.height = Measures.height(genogram);
    }

    static Placed of(Genogram genogram) {
        GenogramLayout first = new GenogramLayout(genogram);
        first.run(Map.of());
        Map<Object, Double> where = new IdentityHashMap<>();
        first.points.forEach((union, node) -> where.put(union, node.getX()));
        GenogramLayout second = new GenogramLayout(genogram);
        ElkNode graph = second.run(where);
        return second.placed(graph);
    }

    private ElkNode run(Map<Object, Double> where) {
        ElkNode graph = ElkGraphUtil.createGraph();
        options(graph);
        for (Figure figure : genogram.figures()) figures.put(figure.id(), node(graph, figure));
        for (Union union : genogram.unions()) points.put(union, point(graph, union));
        Map<Long, List<Union>> below = new HashMap<>();
        Map<Long, List<Union>> above = new HashMap<>();
        for (Union union : genogram.unions()) {
            union.adults()
                    .forEach(adult -> below.computeIfAbsent(adult, id -> new ArrayList<>())
                            .add(union));
            union.children()
                    .forEach(child -> above.computeIfAbsent(child, id -> new ArrayList<>())
                            .add(union));
        }
        Comparator<Union> order = Comparator.comparingDouble(union -> where.getOrDefault(union, 0.0));
        below.values().forEach(list -> list.sort(order));
        above.values().forEach(list -> list.sort(order));
        for (Union union : genogram.unions()) join(graph, union, below, above);
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return graph;
    }

    private static void options(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
        graph.setProperty(LayeredOptions.PARTITIONING_ACTIVATE, true);
        graph.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
        graph.setProperty(LayeredOptions.CROSSING_MINIMIZATION_GREEDY_SWITCH_TYPE, GreedySwitchType.TWO_SIDED);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        graph.setProperty(LayeredOptions.THOROUGHNESS, 60);
        graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 26.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(24));
    }

    private ElkNode node(ElkNode graph, Figure figure) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(Measures.width(figure), height);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, layer(figure.generation()));
        return node;
    }

    private ElkNode point(ElkNode graph, Union union) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(POINT, POINT);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.PARTITIONING_PARTITION, layer(generation(union)) + 1);
        return node;
    }

    private int layer(int generation) {
        int oldest =
                genogram.figures().stream().mapToInt(Figure::generation).min().orElse(0);
        return 2 * (generation - oldest + 1);
    }

    /** A meeting point lies beneath the lower of its adults; without adults, above the highest of the children. */
    private int generation(Union union) {
        Map<Long, Integer> known = new HashMap<>();
        genogram.figures().forEach(figure -> known.put(figure.id(), figure.generation()));
        return union.adults().isEmpty()
                ? union.children().stream().mapToInt(known::get).min().orElse(0) - 1
                : union.adults().stream().mapToInt(known::get).max().orElse(0);
    }

    private void join(ElkNode graph, Union union, Map<Long, List<Union>> below, Map<Long, List<Union>> above) {
        ElkNode point = points.get(union);
        if (!union.adults().isEmpty()) {
            ElkPort in = port(point, PortSide.NORTH, POINT / 2, 0);
            for (Long adult : union.adults()) {
                ElkPort out = port(figures.get(adult), PortSide.SOUTH, at(below.get(adult), union), height);
                line(graph, out, in, new Placed.Line(union, adult, true, List.of()));
            }
        }
        if (union.children().isEmpty()) return;
        ElkPort out = port(point, PortSide.SOUTH, POINT / 2, POINT);
        for (Long child : union.children()) {
            ElkPort in = port(figures.get(child), PortSide.NORTH, at(above.get(child), union), 0);
            line(graph, out, in, new Placed.Line(union, child, false, List.of()));
        }
    }

    /** Where a line leaves the symbol: in the middle, or side by side when there are several. */
    private static double at(List<Union> all, Union union) {
        double spread = Math.min(SPREAD, 2 * (Placed.HALF - 4) / Math.max(1, all.size() - 1));
        return Placed.HALF + (position(all, union) - (all.size() - 1) / 2.0) * spread;
    }

    private static int position(List<Union> all, Union union) {
        for (int i = 0; i < all.size(); i++) if (all.get(i) == union) return i;
        throw new IllegalStateException("A line without an end.");
    }

    private static ElkPort port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setLocation(x, y);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }

    private void line(ElkNode graph, ElkPort from, ElkPort to, Placed.Line line) {
        ElkEdge edge = ElkGraphUtil.createEdge(graph);
        edge.getSources().add(from);
        edge.getTargets().add(to);
        lines.put(edge, line);
    }

    private Placed placed(ElkNode graph) {
        Map<Long, Rectangle2D> boxes = new LinkedHashMap<>();
        figures.forEach((id, node) ->
                boxes.put(id, new Rectangle2D.Double(node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        List<Placed.Line> drawn = new ArrayList<>();
        lines.forEach((edge, line) -> {
            List<Point2D> corners = new ArrayList<>();
            for (ElkEdgeSection section : edge.getSections()) {
                corners.add(new Point2D.Double(section.getStartX(), section.getStartY()));
                section.getBendPoints().forEach(bend -> corners.add(new Point2D.Double(bend.getX(), bend.getY())));
                corners.add(new Point2D.Double(section.getEndX(), section.getEndY()));
            }
            drawn.add(new Placed.Line(line.union(), line.person(), line.down(), corners));
        });
        return new Placed(boxes, drawn, graph.getWidth(), graph.getHeight());
    }
}
