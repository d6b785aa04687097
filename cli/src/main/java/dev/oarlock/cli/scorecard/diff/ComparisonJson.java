package dev.oarlock.cli.scorecard.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.scorecard.diff.ScorecardComparison.AccountTotal;
import dev.oarlock.cli.scorecard.diff.ScorecardComparison.BandChange;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.slack.text.BandText;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A comparison for programs; money in minor units by currency.
public final class ComparisonJson {
  private ComparisonJson() {}

  public static ObjectNode of(ScorecardComparison comparison, List<String> backtest) {
    var json =
        JsonTree.object()
            .put("before", comparison.before().version())
            .put("after", comparison.after().version())
            .put("customers", comparison.customers())
            .put("scoreChanges", comparison.scoreChanges());
    comparison.accountsByCard().forEach(json.putObject("customersByCard")::put);
    bands(json.putObject("bandsBefore"), comparison.distributionBefore());
    bands(json.putObject("bandsAfter"), comparison.distributionAfter());
    var changes = json.putArray("bandChanges");
    comparison.bandChanges().forEach(it -> change(changes.addObject(), it));
    var hindsight = json.putArray("hindsight");
    backtest.forEach(hindsight::add);
    return json;
  }

  private static void bands(ObjectNode json, Map<Band, AccountTotal> distribution) {
    distribution.forEach((band, total) ->
        amounts(
            json.putObject(BandText.of(band)).put("customers", total.accounts()), total.cmrr()));
  }

  private static void change(ObjectNode json, BandChange change) {
    json.put("name", change.name())
        .put("from", BandText.of(change.from()))
        .put("to", BandText.of(change.to()))
        .put("scoreBefore", boxed(change.scoreBefore()))
        .put("scoreAfter", boxed(change.scoreAfter()))
        .put("reason", change.reason());
    amounts(json, change.cmrr());
  }

  /// Null where there is no score.
  private static @Nullable Integer boxed(OptionalInt score) {
    return score.isPresent() ? (Integer) score.getAsInt() : null;
  }

  private static void amounts(ObjectNode json, MultiCurrencyAmount cmrr) {
    var amounts = json.putObject("cmrr");
    cmrr.totals().forEach(it -> amounts.put(it.currency().getCurrencyCode(), it.minorUnits()));
  }
}
