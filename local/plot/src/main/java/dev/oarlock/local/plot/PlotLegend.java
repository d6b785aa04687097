package dev.oarlock.local.plot;

import dev.oarlock.local.plot.PlotMark.DotStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the marks of a plot stand for, beside or below it.
public final class PlotLegend {
  private static final double CHARACTER = 7;
  private static final double LINE = 22;

  private PlotLegend() {}

  /// A mark and the name of its series.
  public record Entry(String name, DotStyle style) {}

  /// Marks with their names, in one row.
  public static String row(double left, double y, List<Entry> entries) {
    var row = new StringBuilder();
    double x = left;
    for (var entry : entries) {
      row.append(entry.style().draw(x, y, 5))
          .append(SvgElement.text(x + 12, y, entry.name()).with("dy", ".35em"));
      x += 40 + CHARACTER * entry.name().length();
    }
    return row.toString();
  }

  /// Sentences, one below the other.
  public static String lines(double left, double top, List<String> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> SvgElement.text(left, top + LINE * i, lines.get(i)).with("font-size", 12))
        .map(SvgElement::toString)
        .collect(Collectors.joining("\n"));
  }
}
