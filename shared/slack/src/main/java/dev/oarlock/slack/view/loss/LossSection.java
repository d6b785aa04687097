package dev.oarlock.slack.view.loss;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.JudgmentSignal.ChurnReasonGiven;
import dev.oarlock.domain.account.signal.JudgmentSignal.LossReviewed;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.portfolio.customer.ExplainedLoss.LossReason;
import dev.oarlock.domain.portfolio.customer.LossCase;
import dev.oarlock.domain.risk.departure.ReasonCatalog;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.command.input.ReasonFields;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account lost us within a year: why, what the retro found, and what they said when they
/// were asked. What is still missing of the latest has a button.
public record LossSection(AccountState state, Collection<LoggedSignal> log, LocalDate today) {
  private static final int MOST = 3;
  private static final int WORDS = 500;

  public List<CardElement> in(ReasonCatalog catalog) {
    var cases =
        LossCase.of(state, List.copyOf(log), today).stream()
            .filter(it -> it.event().on().isAfter(today.minusYears(1)))
            .toList()
            .reversed();
    if (cases.isEmpty()) {
      return List.of();
    }
    var elements = new ArrayList<CardElement>();
    elements.add(
        BulletList.of(
            cases.size() > MOST
                ? text("*Lost within a year*, the latest {0} of {1}", MOST, cases.size())
                : text("*Lost within a year*"),
            cases.stream().limit(MOST).map(it -> line(it, catalog)).toList()));
    missing(cases.getFirst()).ifPresent(elements::add);
    return elements;
  }

  private String line(LossCase it, ReasonCatalog catalog) {
    return Stream.of(
            Optional.of(
                EnglishPhrases.capitalize(LossText.of(it.event(), it.loss().amount())) + "."),
            Optional.of(
                it.reason()
                    .map(reason -> reason(reason, it.given(), catalog))
                    .orElse(text("Nobody has said why."))),
            it.review().map(LossSection::found),
            it.interview()
                .map(LossSection::quoted)
                .map(said -> text("Asked, they said: {0}.", said)),
            isToAsk(it)
                ? Optional.of(text("What they say themselves is not known yet: ask somebody."))
                : Optional.<String>empty())
        .flatMap(Optional::stream)
        .reduce((first, next) -> first + " " + next)
        .orElseThrow();
  }

  private static String reason(
      LossReason reason, Optional<ChurnReasonGiven> given, ReasonCatalog catalog) {
    return text(
        "The reason is {0}{1}{2}.",
        LossText.reason(reason.code(), reason.avoidable(), catalog),
        given
            .map(it -> text(", said {0}", OwnerText.of(Optional.of(it.by()))))
            .orElse(text(", as the order or the news has it")),
        given.flatMap(ChurnReasonGiven::note).map(it -> ": " + quoted(it)).orElse(""));
  }

  private static String found(LossReviewed review) {
    var signs =
        review.missedSigns().isEmpty()
            ? text("no sign could have fired")
            : text(
                "what should have fired: {0}",
                EnglishPhrases.join(review.missedSigns().stream().map(LossSection::sign).toList()));
    return text(
        "Retro of {0}: {1}{2}.",
        OwnerText.of(Optional.of(review.by())),
        signs,
        review.finding().map(it -> text("; what would have helped: {0}", quoted(it))).orElse(""));
  }

  private static String sign(String word) {
    return Stream.of(Telltale.values())
        .filter(it -> ReasonFields.word(it).equals(word))
        .findFirst()
        .map(Telltale::phrase)
        .orElse(Mrkdwn.escape(word));
  }

  private static String quoted(String words) {
    return "“" + Mrkdwn.escape(Mrkdwn.shortened(words.strip(), WORDS)) + "”";
  }

  /// Where nothing could have been done, there is nothing to ask.
  private static boolean isToAsk(LossCase it) {
    return it.reason().filter(LossReason::avoidable).isPresent() && it.interview().isEmpty();
  }

  private Optional<CardElement> missing(LossCase latest) {
    if (latest.reason().isEmpty()) {
      return Optional.of(LossView.button(state.id(), latest.event()));
    }
    return isToAsk(latest)
        ? Optional.of(LossView.reviewButton(state.id(), latest.event()))
        : Optional.empty();
  }
}
