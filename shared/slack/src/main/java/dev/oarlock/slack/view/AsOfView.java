package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.past.AsOf;
import dev.oarlock.domain.past.AsOf.Side;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.DayWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to `/health NAME as of DAY`: what was known on that day, and what is known of it now.
public final class AsOfView {
  private AsOfView() {}

  /// The two beside each other.
  ///
  /// @param begin the first day of which anything is known
  public static Message of(String name, AsOf asOf, Optional<LocalDate> begin) {
    var shown = asOf.knownThen().or(asOf::knownNow);
    return shown
        .map(side -> card(name, asOf, side, begin))
        .orElseGet(() -> nothing(name, asOf, begin));
  }

  private static Message card(String name, AsOf asOf, Side side, Optional<LocalDate> begin) {
    var day = DayWords.of(asOf.day());
    var title =
        "%s %s on %s: %s"
            .formatted(
                BandWords.mark(side.verdict().band()),
                name,
                day,
                BandWords.score(side.verdict().score()));
    var then =
        asOf.knownThen()
            .map(AsOfView::said)
            .orElseGet(() -> "nothing was known yet" + since(begin) + ".");
    var now = asOf.knownNow().map(AsOfView::said).orElse("nothing is known of that day.");
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title));
    blocks.add(section("*As known then:* " + then));
    blocks.add(section("*As known now:* " + (isSame(asOf) ? "the same." : now)));
    blocks.add(section(ComponentTable.of(side.verdict())));
    blocks.add(context(List.of(notes(side, day))));
    return Message.of(
        "%s on %s. As known then: %s As known now: %s"
            .formatted(Mrkdwn.escape(name), day, then, isSame(asOf) ? "the same." : now),
        blocks);
  }

  private static boolean isSame(AsOf asOf) {
    return asOf.knownThen().isPresent()
        && asOf.knownThen().map(AsOfView::said).equals(asOf.knownNow().map(AsOfView::said));
  }

  private static String said(Side side) {
    var verdict = side.verdict();
    var forecast = side.forecast();
    return "%s, %s, with %d %% of the scorecard covered; the chance that they leave %s within 90 days, %s within 365%s."
        .formatted(
            score(verdict),
            BandWords.of(verdict.band()),
            verdict.coverage(),
            ChanceWords.of(forecast.within90()),
            ChanceWords.of(forecast.within365()),
            forecast
                .atRenewal()
                .map(renewal ->
                    ", %s at the renewal on %s"
                        .formatted(
                            ChanceWords.of(renewal.probability()), DayWords.of(renewal.on())))
                .orElse(""));
  }

  private static String score(Verdict verdict) {
    var score = BandWords.score(verdict.score());
    return verdict.score().isPresent() ? "score " + score : score;
  }

  private static String notes(Side side, String day) {
    return "Folded from the log up to the end of %s; judged by %s, forecast with %s."
        .formatted(
            day, Mrkdwn.escape(side.verdict().scorecard()), ChanceWords.basis(side.forecast()));
  }

  private static Message nothing(String name, AsOf asOf, Optional<LocalDate> begin) {
    var said =
        "Nothing is known of %s on %s%s."
            .formatted(Mrkdwn.escape(name), DayWords.of(asOf.day()), since(begin));
    return Message.of(said, List.of(section(said)));
  }

  private static String since(Optional<LocalDate> begin) {
    return begin.map(day -> ": the first signal became known on " + DayWords.of(day)).orElse("");
  }
}
