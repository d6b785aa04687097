package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.risk.episode.RecoverySummary;
import dev.oarlock.domain.transition.announcement.Announcement.AccountRecovered;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.MoneyText;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The note that ends a risk episode, under its alert where that can be found.
public final class RecoveredView {
  private RecoveredView() {}

  public static Card of(AccountRecovered recovered) {
    var about = recovered.about();
    var part = new SnapshotSection(about);
    var lead =
        recovered.recovery().ending() == RecoverySummary.Ending.MERGED
            ? merged(recovered, part)
            : text(
                "{0} is out of risk after {1}, since {2}{3}.",
                part.name(),
                days(recovered),
                DayText.of(recovered.atRiskSince()),
                endedBy(recovered).map(why -> ": " + why).orElse(""));
    return Card.saying(
            BandText.mark(about.band()) + " *" + lead + "* " + caveat(recovered) + part.health())
        .with(part.reasons())
        .smallPrint(part.ownerAndFreshness());
  }

  /// `🟢 Acme: out of risk after 12 days`, for the card that is over.
  public static String headline(AccountRecovered recovered) {
    var about = recovered.about();
    var over =
        recovered.recovery().ending() == RecoverySummary.Ending.MERGED
            ? text("merged")
            : text("out of risk");
    return text(
        "{0} {1}: {2} after {3}", BandText.mark(about.band()), about.name(), over, days(recovered));
  }

  /// `Acme Labs was merged into Acme Corp (acme), after 3 days at risk, since 26 Nov 2026.`
  private static String merged(AccountRecovered recovered, SnapshotSection part) {
    return text(
        "{0} was {1}, after {2} at risk, since {3}.",
        part.name(),
        endedBy(recovered).orElse(text("merged into another account")),
        days(recovered),
        DayText.of(recovered.atRiskSince()));
  }

  private static String days(AccountRecovered recovered) {
    var days = ChronoUnit.DAYS.between(recovered.atRiskSince(), recovered.about().day());
    return days == 0 ? text("less than a day") : text("{0 day}", days);
  }

  /// What ended it, where something did.
  static Optional<String> endedBy(AccountRecovered recovered) {
    var endedBy = recovered.recovery().endedBy();
    return endedBy.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EnglishPhrases.join(endedBy.stream().map(it -> Mrkdwn.escape(said(it))).toList()));
  }

  /// What is signed may begin later.
  private static String contracted(MultiCurrencyAmount then, MultiCurrencyAmount now) {
    return then.equals(now)
        ? text(
            "They have signed to pay less than the {0} of today: no save. ", MoneyText.monthly(now))
        : text(
            "They have contracted meanwhile, to {0} from {1}: no save. ",
            MoneyText.monthly(now), MoneyText.of(then));
  }

  /// What keeps it from being a save.
  private static String caveat(AccountRecovered recovered) {
    var recovery = recovered.recovery();
    var contracted =
        recovery
            .contractedFrom()
            .map(amount -> contracted(amount, recovered.about().cmrr()))
            .orElse("");
    return contracted
        + switch (recovery.ending()) {
          case TURNED -> "";
          case FADED -> text("Nothing turned; it is only too long ago. ");
          case NOT_BY_THE_CUSTOMER ->
              text(
                  "Another scorecard or model says so, or reports are in doubt; the customer did"
                      + " nothing. ");
          case MERGED -> text("Nobody recovered: the risk is that of the other account now. ");
        };
  }
}
