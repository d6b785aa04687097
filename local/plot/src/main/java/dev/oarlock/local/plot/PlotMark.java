package dev.oarlock.local.plot;

import java.util.List;

/// What is drawn between the axes, from the bottom layer to the top one.
public sealed interface PlotMark {
  /// A place in the values of the axes.
  record Point(double x, double y) {}

  record Line(List<Point> points, PlotColor color) implements PlotMark {
    public Line {
      points = List.copyOf(points);
    }
  }

  /// The surface between a line and zero.
  record Surface(List<Point> points, PlotColor color) implements PlotMark {
    public Surface {
      points = List.copyOf(points);
    }
  }

  record Dots(List<Dot> dots, DotStyle style) implements PlotMark {
    private static final double SMALL = 3.5;

    public Dots {
      dots = List.copyOf(dots);
    }

    /// Small dots of one size.
    public static Dots at(List<Point> points, DotStyle style) {
      return new Dots(points.stream().map(point -> new Dot(point, SMALL, "")).toList(), style);
    }
  }

  /// One observation; `title` says in words what it stands for.
  record Dot(Point at, double radius, String title) {}

  /// A second series has another shape, for whoever does not tell the colours apart.
  record DotStyle(PlotColor color, DotShape shape) {
    SvgElement draw(double x, double y, double radius) {
      var element =
          switch (shape) {
            case CIRCLE -> SvgElement.named("circle").with("cx", x).with("cy", y).with("r", radius);
            case SQUARE ->
                SvgElement.named("rect")
                    .with("x", x - radius)
                    .with("y", y - radius)
                    .with("width", 2 * radius)
                    .with("height", 2 * radius);
          };
      return element.with("fill", color.css());
    }
  }

  enum DotShape {
    CIRCLE,
    SQUARE
  }

  /// One bar of each series beside another, for each category.
  record Bars(List<List<Double>> series) implements PlotMark {
    public Bars {
      series = series.stream().map(List::copyOf).toList();
    }
  }

  /// How far each value may be from what was observed.
  record Intervals(List<Interval> intervals, PlotColor color) implements PlotMark {
    public Intervals {
      intervals = List.copyOf(intervals);
    }
  }

  record Interval(double x, double low, double high) {}

  /// Where both axes have the same value.
  record Diagonal() implements PlotMark {}
}
