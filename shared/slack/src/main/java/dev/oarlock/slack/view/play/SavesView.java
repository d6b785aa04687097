package dev.oarlock.slack.view.play;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.play.PlayEntry;
import dev.oarlock.domain.play.PlayResult.Saved;
import dev.oarlock.domain.play.SaveLedger;
import dev.oarlock.domain.play.SaveLedger.PlaySaves;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.FigureTable;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.view.metric.RevenueReportView;
import java.util.ArrayList;
import java.util.List;

/// The save ledger: what plays came to, and whom they kept.
public final class SavesView {
  private static final int ROWS = 28;
  private static final int SAVED = 10;

  private SavesView() {}

  public static Card of(SaveLedger ledger, ReportScope scope) {
    var card = Card.titled(RevenueReportView.title(text("Saves"), scope)).say(headline(ledger));
    if (!ledger.plays().isEmpty()) {
      card = card.with(new FigureTable(text("*What plays came to*"), columns(), rows(ledger)));
    }
    if (!ledger.saved().isEmpty()) {
      card = card.bullets(text("*Saved*"), saved(ledger));
    }
    return card.smallPrint(
        text(
            "A save is claimed only where the risk was on record and a step of the play was done"
                + " before they signed, or before the contract went on by itself. What was at stake"
                + " is the contract that was up next when the play was started; what is sold later"
                + " is no save. All together counts a renewal once, also where two plays were under"
                + " way."));
  }

  private static String headline(SaveLedger ledger) {
    var total = ledger.total();
    if (ledger.plays().isEmpty()) {
      return text(
          "No play was decided in this time, and none is under way. *Start play* on the card of a"
              + " risk, or `/health NAME play`, starts one.");
    }
    return text(
        "*{0 customer} saved, {1} a month kept.* {2} lost, {3} stayed without a claim, {4} under"
            + " way.",
        total.saved(),
        MoneyText.of(total.kept()),
        total.left(),
        total.unclaimed(),
        total.underWay());
  }

  private static List<List<String>> rows(SaveLedger ledger) {
    var rows = new ArrayList<List<String>>();
    ledger.plays().stream().limit(ROWS).map(SavesView::row).forEach(rows::add);
    rows.add(row(ledger.total()));
    return rows;
  }

  private static List<String> row(PlaySaves play) {
    return List.of(
        text(play.title()),
        Integer.toString(play.saved()),
        play.kept().isZero() ? "" : MoneyText.of(play.kept()),
        Integer.toString(play.left()),
        play.lost().isZero() ? "" : MoneyText.of(play.lost()),
        Integer.toString(play.unclaimed()),
        Integer.toString(play.underWay()));
  }

  private static List<String> saved(SaveLedger ledger) {
    return ledger.saved().reversed().stream().limit(SAVED).map(SavesView::line).toList();
  }

  private static String line(PlayEntry entry) {
    return entry.result() instanceof Saved(var on, var kept, var lost)
        ? text(
            "*{0}*: {1} a month kept{2}, decided {3}; {4} since {5}, {6} of {7 step} done",
            Mrkdwn.escape(entry.name()),
            MoneyText.of(kept),
            lost.isZero() ? "" : text(" and {0} lost", MoneyText.of(lost)),
            DayText.of(on),
            Mrkdwn.escape(text(entry.title())),
            DayText.of(entry.started()),
            entry.done(),
            entry.steps())
        : Mrkdwn.escape(entry.name());
  }

  private static List<String> columns() {
    return List.of(
        text("Play"),
        text("Saves"),
        text("Kept a month"),
        text("Lost"),
        text("Lost a month"),
        text("No claim"),
        text("Under way"));
  }
}
