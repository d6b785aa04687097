package dev.oarlock.local.plot;

import java.util.List;

/// Slices clockwise from the top.
public record PiePlot(List<Double> values) {
  /// A slice that is all but the whole has no arc to draw.
  private static final double WHOLE = 0.9999;

  public PiePlot {
    values = List.copyOf(values);
  }

  public String draw(double centre, double radius) {
    var circle = new Circle(centre, radius);
    var slices = new StringBuilder();
    double sum = values.stream().mapToDouble(Double::doubleValue).sum();
    double start = 0;
    for (int i = 0; i < values.size(); i++) {
      double end = start + values.get(i) / sum;
      slices.append(circle.slice(start, end).with("fill", PlotColor.ofSeries(i).css()));
      start = end;
    }
    return slices.toString();
  }

  private record Circle(double centre, double radius) {
    SvgElement slice(double start, double end) {
      if (end - start > WHOLE) {
        return SvgElement.named("circle").with("cx", centre).with("cy", centre).with("r", radius);
      }
      var size = SvgElement.number(radius);
      return SvgElement.named("path")
          .with(
              "d",
              "M"
                  + SvgElement.place(centre, centre)
                  + "L"
                  + edge(start)
                  + "A"
                  + size
                  + " "
                  + size
                  + " 0 "
                  + (end - start > 0.5 ? 1 : 0)
                  + " 1 "
                  + edge(end)
                  + "Z")
          .with("stroke", "#fff")
          .with("stroke-width", 1.5);
    }

    private String edge(double share) {
      double angle = 2 * Math.PI * share;
      return SvgElement.place(centre + radius * Math.sin(angle), centre - radius * Math.cos(angle));
    }
  }
}
