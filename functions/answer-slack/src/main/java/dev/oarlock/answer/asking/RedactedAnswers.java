package dev.oarlock.answer.asking;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.view.access.RedactedAccountView;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.help.HealthHelpView;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers for whoever may not read figures.
public record RedactedAnswers(
    AccountLookup lookup, Supplier<QuestionReading> reading, Supplier<LocalDate> today) {
  /// Whatever was asked of an account, its redacted card. Empty where they may have nothing of what
  /// was typed: lists, and what is said of an account.
  public Optional<Card> typed(String typed, String user) {
    return switch (reading.get().of(typed, user)) {
      case QuestionReading.MeantList _ -> Optional.empty();
      case QuestionReading.MeantCommand(var command) -> redacted(command);
    };
  }

  private Optional<Card> redacted(HealthCommand command) {
    return switch (command) {
      case HealthCommand.AboutAccount about when about.isSaid() -> Optional.empty();
      case HealthCommand.AboutAccount about ->
          switch (lookup.named(about.name(), (_, state) -> card(state))) {
            case SlackAnswer.Reply(var card) -> Optional.of(card);
            case SlackAnswer.Later(var card) -> Optional.of(card);
            case SlackAnswer.OpenForm _ -> Optional.empty();
          };
      case HealthCommand.NotedCommand(var noted, _) -> redacted(noted);
      case HealthCommand.Help _ -> Optional.of(HealthHelpView.of(lookup.names().examples()));
      case HealthCommand.Portfolio _ -> Optional.empty();
      case HealthCommand.Unclear(var reason) -> Optional.of(ErrorView.unclear(reason));
    };
  }

  /// The card of a known account without its figures.
  public Card known(AccountId account) {
    return lookup.about(account, this::card);
  }

  private Card card(AccountState state) {
    return RedactedAccountView.of(state, today.get());
  }

  /// The same as a whole channel sees it that may not have the figures.
  public Optional<Card> shared(AccountId account, String user) {
    return lookup.ifThere(account, state -> RedactedAccountView.shared(state, today.get(), user));
  }
}
