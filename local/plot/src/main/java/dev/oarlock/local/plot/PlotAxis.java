package dev.oarlock.local.plot;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// An axis: where a value lies on it, and what is written beside it.
public sealed interface PlotAxis {
  /// Where this value lies, from 0 at the start of the axis to 1 at its end.
  double fraction(double value);

  List<AxisTick> ticks();

  /// What the axis shows, in a word; may be empty.
  String name();

  record AxisTick(double value, String text) {}

  /// Numbers.
  ///
  /// @param pattern how they are written, in the words of [DecimalFormat]
  record Values(ValueRange range, String pattern, String name) implements PlotAxis {
    @Override
    public double fraction(double value) {
      return range.fraction(value);
    }

    @Override
    public List<AxisTick> ticks() {
      var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
      var ticks = new ArrayList<AxisTick>();
      for (var value : range.steps()) {
        ticks.add(new AxisTick(value, format.format(value)));
      }
      return ticks;
    }
  }

  /// Names at equal distances: the first is at 0, the second at 1.
  record Categories(List<String> names, String name) implements PlotAxis {
    public Categories {
      names = List.copyOf(names);
    }

    @Override
    public double fraction(double value) {
      return (value + 0.5) / names.size();
    }

    @Override
    public List<AxisTick> ticks() {
      return IntStream.range(0, names.size())
          .mapToObj(index -> new AxisTick(index, names.get(index)))
          .toList();
    }
  }
}
