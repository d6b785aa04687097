package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.risk.handling.RiskNews;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.risk.RiskReference;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The card of a risk that ended with the customer, and of one that only seemed to.
final class ClosedCardView {
  private ClosedCardView() {}

  /// Empty where it is open.
  static Optional<Card> of(RiskUpdated updated) {
    return switch (updated.news()) {
      case RiskNews.StepTaken _, RiskNews.FactsChanged _, RiskNews.AccountSeparated _ ->
          Optional.empty();
      case RiskNews.CustomerLeft(var on) ->
          Optional.of(card(updated, text("left"), left(updated, on)));
      case RiskNews.CustomerStayed(var on) ->
          Optional.of(card(updated, text("a customer after all"), stayed(updated, on)));
    };
  }

  /// For the thread under it.
  static Card note(RiskUpdated updated) {
    return switch (updated.news()) {
      case RiskNews.StepTaken _, RiskNews.FactsChanged _ -> Card.saying(text("Nothing is over."));
      case RiskNews.CustomerLeft(var on) -> Card.saying(left(updated, on));
      case RiskNews.CustomerStayed(var on) -> Card.saying(stayed(updated, on));
      case RiskNews.AccountSeparated _ ->
          Card.saying(
              text(
                  "*{0} is an account of its own again*, and still at risk since {1}. The card is"
                      + " open.",
                  name(updated), DayText.of(updated.episode().opened())));
    };
  }

  private static Card card(RiskUpdated updated, String what, String sentence) {
    return Card.titled(updated.about().name() + ": " + what)
        .say(sentence)
        .say(had(updated.handling()).orElse(text("Nobody had claimed it.")))
        .with(
            RiskControls.ratings(
                new RiskReference(updated.about().account(), updated.episode().number())));
  }

  private static String left(RiskUpdated updated, LocalDate on) {
    var warned = ChronoUnit.DAYS.between(updated.episode().opened(), on);
    return text(
        "*{0} has left*, from {1} on. {2} The card is closed.",
        name(updated),
        DayText.of(on),
        warned == 0
            ? text("They were at risk from that day on, and not before.")
            : since(updated.episode().opened(), warned));
  }

  /// A customer who is lost as of a past day may have been at risk since.
  private static String since(LocalDate opened, long warned) {
    return warned > 0
        ? text("At risk since {0}: {1 day} before.", DayText.of(opened), warned)
        : text("At risk since {0}: {1 day} later.", DayText.of(opened), -warned);
  }

  private static String stayed(RiskUpdated updated, LocalDate on) {
    return text(
        "*{0} is a customer after all*: what was told since says that they did not leave on {1}."
            + " The card stays closed; should they be at risk still, there is a new one.",
        name(updated), DayText.of(on));
  }

  private static String name(RiskUpdated updated) {
    return Mrkdwn.escape(updated.about().name());
  }

  /// Who had it, where somebody did.
  static Optional<String> had(RiskHandling handling) {
    return handling
        .owner()
        .map(owner -> text("It was {0} who had it.", HandlingText.person(owner)));
  }
}
