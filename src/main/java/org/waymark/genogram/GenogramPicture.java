package org.waymark.genogram;

import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** Draws a genogram as SVG that needs no script and prints: the conventional symbols, on the places that the layout gave. */
public final class GenogramPicture {

    private static final String INK = "#0b0c0c";

    private final Genogram genogram;
    private final Placed placed;
    private final StringBuilder svg = new StringBuilder();

    private GenogramPicture(Genogram genogram) {
        this.genogram = genogram;
        this.placed = GenogramLayout.of(genogram);
    }

    /**
     * The picture.
     *
     * @param title what it is, for those who cannot see it
     * @param description where the same is said in words
     */
    public static String svg(Genogram genogram, String title, String description) {
        if (genogram.figures().isEmpty()) return "";
        return new GenogramPicture(genogram).draw(title, description);
    }

    private String draw(String title, String description) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"genogram\" role=\"img\""
                        + " aria-labelledby=\"genogram-title genogram-desc\" width=\"%.0f\" height=\"%.0f\""
                        + " viewBox=\"0 0 %.0f %.0f\" font-family=\"Arial, Liberation Sans, Helvetica, sans-serif\" font-size=\"13\">",
                placed.width(), placed.height(), placed.width(), placed.height());
        svg.append("<title id=\"genogram-title\">").append(escaped(title)).append("</title>");
        svg.append("<desc id=\"genogram-desc\">").append(escaped(description)).append("</desc>");
        household();
        placed.lines().forEach(this::line);
        genogram.unions().forEach(this::parted);
        genogram.figures().forEach(this::figure);
        return svg.append("</svg>").toString();
    }

    private void household() {
        Area boundary = new Household(genogram, placed).boundary();
        if (boundary.isEmpty()) return;
        svg.append("<path d=\"")
                .append(Household.path(boundary))
                .append("\" fill=\"#f3f6f9\" stroke=\"#505a5f\" stroke-width=\"1.5\" stroke-dasharray=\"2 5\""
                        + " stroke-linecap=\"round\" stroke-linejoin=\"round\"/>");
    }

    private void line(Placed.Line line) {
        Union.Bond bond = line.union().bond();
        boolean couple = line.down() && line.union().adults().size() == 2;
        if (couple && bond == Union.Bond.MARRIED) {
            path(line, INK, 5, null);
            path(line, "#ffffff", 2, null);
        } else if (bond == Union.Bond.CARE || couple && bond == Union.Bond.PARTNERS) {
            path(line, INK, 1.6, bond == Union.Bond.CARE ? "1 4" : "7 4");
        } else {
            path(line, INK, 1.6, null);
        }
    }

    private void path(Placed.Line line, String colour, double width, String dashes) {
        svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\"");
        add(" stroke-width=\"%.1f\"", width);
        if (dashes != null) svg.append(" stroke-dasharray=\"").append(dashes).append("\"");
        svg.append(" points=\"");
        List<Point2D> corners = line.corners();
        for (int i = 0; i < corners.size(); i++)
            add("%.1f,%.1f ", corners.get(i).getX(), corners.get(i).getY() + (i == 0 ? lift(line) : 0));
        svg.append("\"/>");
    }

    /** A line begins at the symbol, which may end higher than the words beside it; to a child, where the couple's end. */
    private double lift(Placed.Line line) {
        if (!line.down()) return line.union().adults().isEmpty() ? 0 : -GenogramLayout.POINT;
        Rectangle2D box = placed.boxes().get(line.person());
        return symbolBottom(box) - box.getMaxY();
    }

    private static double symbolBottom(Rectangle2D box) {
        return box.getMinY() + 2 * Placed.HALF;
    }

    /** Two strokes across the line of a couple who have parted, in the middle of its longest level part. */
    private void parted(Union union) {
        if (union.bond() != Union.Bond.SEPARATED) return;
        List<Line2D> parts = placed.lines().stream()
                .filter(line -> line.union() == union && line.down())
                .flatMap(line -> IntStream.range(1, line.corners().size()).mapToObj(i -> (Line2D) new Line2D.Double(
                        line.corners().get(i - 1), line.corners().get(i))))
                .toList();
        parts.stream()
                .max(Comparator.comparingDouble(part -> Math.abs(part.getX2() - part.getX1())))
                .ifPresent(part -> strokes((part.getX1() + part.getX2()) / 2, (part.getY1() + part.getY2()) / 2));
    }

    private void strokes(double x, double y) {
        for (double shift : new double[] {-3, 3})
            add(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"" + INK
                            + "\" stroke-width=\"1.8\"/>",
                    x + shift - 4,
                    y + 8,
                    x + shift + 4,
                    y - 8);
    }

    private void figure(Figure figure) {
        Rectangle2D box = placed.boxes().get(figure.id());
        double x = box.getMinX() + Placed.HALF;
        double y = box.getMinY() + Placed.HALF;
        symbol(figure.shape(), x, y, Placed.HALF, "#ffffff");
        if (figure.index()) symbol(figure.shape(), x, y, Placed.HALF - 5, "none");
        if (figure.died())
            for (double turn : new double[] {-1, 1})
                add(
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"" + INK
                                + "\" stroke-width=\"1.6\"/>",
                        x - Placed.HALF,
                        y - turn * Placed.HALF,
                        x + Placed.HALF,
                        y + turn * Placed.HALF);
        if (!figure.inside().isEmpty())
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-weight=\"700\" fill=\"" + INK + "\">"
                            + escaped(figure.inside()).replace("%", "%%") + "</text>",
                    x,
                    y + (figure.shape() == Figure.Shape.UNBORN ? 14 : 4.5));
        words(figure, box);
    }

    private void words(Figure figure, Rectangle2D box) {
        int names = Measures.lines(figure.words().subList(0, 1)).size();
        List<String> lines = Measures.lines(figure.words());
        for (int i = 0; i < lines.size(); i++) {
            add(
                    "<text x=\"%.1f\" y=\"%.1f\" fill=\"" + INK + "\"",
                    box.getMinX() + Placed.WORDS,
                    box.getMinY() + 12 + i * Measures.LINE);
            svg.append(i < names ? " font-weight=\"700\">" : ">")
                    .append(escaped(lines.get(i)))
                    .append("</text>");
        }
    }

    private void symbol(Figure.Shape shape, double x, double y, double half, String fill) {
        String look = "fill=\"" + fill + "\" stroke=\"" + INK + "\" stroke-width=\"2\"/>";
        switch (shape) {
            case MALE ->
                add(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" " + look,
                        x - half,
                        y - half,
                        2 * half,
                        2 * half);
            case FEMALE -> add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" " + look, x, y, half);
            case NOT_KNOWN ->
                add(
                        "<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f %.1f,%.1f\" " + look,
                        x,
                        y - half,
                        x + half,
                        y,
                        x,
                        y + half,
                        x - half,
                        y);
            case UNBORN ->
                add(
                        "<polygon points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f\" " + look,
                        x,
                        y - half,
                        x + half,
                        y + half,
                        x - half,
                        y + half);
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
