package dev.oarlock.local.plot;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Marks on one pair of axes.
///
/// @param title stands over it; may be empty
public record AxisPlot(String title, PlotAxis x, PlotAxis y, List<PlotMark> marks) {
  /// What a character of the smallest text that is used takes.
  private static final double CHARACTER = 6.5;

  public AxisPlot {
    marks = List.copyOf(marks);
  }

  /// Texts come last, so that no mark covers them.
  public String draw(PlotArea area) {
    var drawing = new MarkDrawing(area, x, y);
    var svg = new StringBuilder();
    y.ticks().forEach(tick -> svg.append(gridLine(drawing, tick)));
    marks.forEach(mark -> svg.append(drawing.draw(mark)));
    y.ticks().forEach(tick -> svg.append(beside(drawing, tick)));
    shown(area.width()).forEach(tick -> svg.append(below(drawing, tick)));
    if (!title.isEmpty()) {
      svg.append(SvgElement.text(area.left(), area.top() - 15, title).with("font-size", 14));
    }
    return svg.append(axisNames(area)).toString();
  }

  private static SvgElement gridLine(MarkDrawing drawing, PlotAxis.AxisTick tick) {
    var area = drawing.area();
    double y = drawing.y(tick.value());
    return SvgElement.named("line")
        .with("x1", area.left())
        .with("y1", y)
        .with("x2", area.right())
        .with("y2", y)
        .with("stroke", "#e0e0e0");
  }

  private static SvgElement beside(MarkDrawing drawing, PlotAxis.AxisTick tick) {
    return SvgElement.text(drawing.area().left() - 6, drawing.y(tick.value()), tick.text())
        .with("dy", ".35em")
        .with("text-anchor", "end");
  }

  private static SvgElement below(MarkDrawing drawing, PlotAxis.AxisTick tick) {
    return SvgElement.text(drawing.x(tick.value()), drawing.area().bottom(), tick.text())
        .with("dy", "1.7em")
        .with("text-anchor", "middle");
  }

  /// As many ticks of the lower axis as have room side by side.
  private List<PlotAxis.AxisTick> shown(double width) {
    var ticks = x.ticks();
    int widest = ticks.stream().mapToInt(tick -> tick.text().length()).max().orElse(1);
    int every = Math.max(1, (int) Math.ceil(ticks.size() * widest * CHARACTER / width));
    return IntStream.iterate(0, index -> index < ticks.size(), index -> index + every)
        .mapToObj(ticks::get)
        .toList();
  }

  private String axisNames(PlotArea area) {
    double center = area.left() + area.width() / 2;
    double middle = area.top() + area.height() / 2;
    double left = area.left() - 50;
    var turn = "rotate(-90 " + SvgElement.place(left, middle) + ")";
    return Stream.of(
            SvgElement.text(center, area.bottom(), x.name()).with("dy", "3.6em"),
            SvgElement.text(left, middle, y.name()).with("transform", turn))
        .filter(Predicate.not(SvgElement::isEmpty))
        .map(name -> name.with("text-anchor", "middle").toString())
        .collect(Collectors.joining());
  }
}
