package dev.oarlock.domain.learn;

import java.util.List;

/// How one column of a table speaks: the unit its numbers are measured in, and its shapes.
public record Feature(String name, Unit unit, List<Basis> bases) {
  public Feature {
    bases = List.copyOf(bases);
  }

  /// Numbers are counted in spreads from the centre.
  public record Unit(double centre, double spread) {
    /// Numbers as they stand.
    static final Unit PLAIN = new Unit(0, 1);

    private static final double FARTHEST = 10;

    public Unit {
      if (!(spread > 0) || !Double.isFinite(centre + spread)) {
        throw new IllegalArgumentException("unit is not one: " + centre + ", " + spread);
      }
    }

    /// Farther out than [#FARTHEST] is a slip of the pen or says nothing more.
    double of(double value) {
      return Math.clamp((value - centre) / spread, -FARTHEST, FARTHEST);
    }
  }

  /// Whether its column holds words.
  public boolean ofWords() {
    return bases.stream().anyMatch(Basis.Word.class::isInstance);
  }
}
