package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Basis;
import dev.oarlock.domain.learn.Basis.Hinge;
import dev.oarlock.domain.learn.Basis.Line;
import dev.oarlock.domain.learn.Basis.Missing;
import dev.oarlock.domain.learn.Basis.Word;
import dev.oarlock.domain.learn.Feature;
import dev.oarlock.domain.learn.Model;
import dev.oarlock.domain.learn.Task.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A model in words: what it learned from, and what a unit of each column does to the odds.
final class ModelText {
  private ModelText() {}

  static List<String> of(Model model) {
    var lines = new ArrayList<String>();
    lines.add(origin(model));
    lines.add(trust(model));
    lines.add(
        String.format(
            Locale.ROOT,
            "Of an account of which nothing is known it says %.1f %%.",
            100 / (1 + Math.exp(-model.intercept()))));
    lines.add("");
    lines.add(unit(model.kind()));
    int at = 1;
    for (var feature : model.features()) {
      for (var basis : feature.bases()) {
        lines.add(line(feature, basis, weight(model, at)));
        at++;
      }
    }
    lines.add("");
    lines.add("Weights are associations, not causes.");
    return lines;
  }

  static String origin(Model model) {
    var seen = model.training();
    return String.format(
        Locale.ROOT,
        "Learned from %,d labels of %,d rows (%s); in %,d of them one of %,d accounts left.",
        seen.labels(),
        seen.rows(),
        seen.fingerprint(),
        seen.leaving(),
        seen.accounts());
  }

  private static String trust(Model model) {
    var rate =
        String.format(
            Locale.ROOT,
            "The base rate was %s: %.1f %%.",
            model.baseRate().stated() ? "stated" : "assumed",
            100 * model.baseRate().value());
    return model.kind() == Kind.RAW
        ? rate + " No expert knows these columns."
        : rate
            + String.format(
                Locale.ROOT,
                " The fit that trusts the expert has %.0f %% of the say.",
                100 * model.training().expertShare());
  }

  private static String unit(Kind kind) {
    return switch (kind) {
      case DRIVERS -> "A unit of a driver multiplies the odds of leaving by (90 % band):";
      case RAW -> "A standard deviation (or a word) multiplies the odds of leaving by (90 % band):";
    };
  }

  private record Weight(double mean, double spread) {}

  private static Weight weight(Model model, int at) {
    return new Weight(model.belief().mean(at), Math.sqrt(model.belief().covariance(at, at)));
  }

  private static String line(Feature feature, Basis basis, Weight weight) {
    var what =
        switch (basis) {
          case Line _ -> feature.name();
          case Hinge(var knot) ->
              feature.name() + String.format(Locale.ROOT, " beyond %.2f", at(feature, knot));
          case Word(var word) -> feature.name() + " is " + word;
          case Missing _ -> feature.name() + " is missing";
        };
    return String.format(
        Locale.ROOT,
        "  %-40s x %.2f (%.2f to %.2f)",
        what,
        Math.exp(weight.mean),
        Math.exp(weight.mean - 1.645 * weight.spread),
        Math.exp(weight.mean + 1.645 * weight.spread));
  }

  private static double at(Feature feature, double knot) {
    return feature.unit().centre() + knot * feature.unit().spread();
  }
}
