package dev.oarlock.answer;

import dev.oarlock.aws.look.Looks;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.command.HealthCommands;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.view.HealthView;
import dev.oarlock.slack.view.HelpView;
import dev.oarlock.slack.view.SignsView;
import dev.oarlock.slack.view.TideView.Doubted;
import dev.oarlock.slack.view.TroubleView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// What to say to what was typed or clicked: a name becomes an account with the index in memory,
/// and the account's card takes one read of the table. `user` is the one who asks.
record Answers(
    Lookup lookup,
    Looks looks,
    Supplier<Explanations> explanations,
    Surroundings around,
    Supplier<Statements> statements,
    Supplier<LocalDate> today) {

  Answer health(String typed, String user) {
    return switch (command(typed)) {
      case HealthCommand.Help _ -> new Answer.Words(HelpView.of(lookup.book().all()));
      case HealthCommand.Card(var name) ->
          lookup.named(name, (found, state) -> card(found, state, name, user));
      case HealthCommand.Why(var name, var since) ->
          lookup.named(name, state -> explanations.get().why(state, since, user));
      case HealthCommand.AsOf(var name, var day) ->
          lookup.named(name, state -> explanations.get().asOf(state, day));
      case HealthCommand.WhatIf(var name, var assumed) ->
          lookup.named(name, state -> explanations.get().whatIf(state, assumed));
      case HealthCommand.Signs(var name) ->
          lookup.named(name, state -> SignsView.of(state, today.get()));
      case HealthCommand.Family(var name) -> lookup.named(name, around::family);
      case HealthCommand.Portfolio(var by) -> new Answer.Words(around.portfolio(by));
      case HealthCommand.AskOverride(var name) -> lookup.formOf(name, forms()::override);
      case HealthCommand.AskPulse(var name) -> lookup.formOf(name, forms()::pulse);
      case HealthCommand.Statement said ->
          lookup.named(said.name(), state -> hear(state, said, user));
      case HealthCommand.Unclear(var said) -> new Answer.Words(TroubleView.unclear(said));
    };
  }

  private Message hear(AccountState state, HealthCommand.Statement said, String user) {
    return statements.get().hear(state, said, statements.get().now(user));
  }

  private FormChoice forms() {
    return new FormChoice(today);
  }

  /// An account may be called like a question.
  private HealthCommand command(String typed) {
    return lookup.book().knows(typed.strip())
        ? new HealthCommand.Card(typed.strip())
        : new HealthCommands(today.get()).read(typed);
  }

  private Message card(Match.Found found, AccountState state, String typed, String user) {
    looks.note(user, state.id());
    return found.exactly()
        ? HealthView.of(around.of(state))
        : HealthView.of(around.of(state), typed);
  }

  /// The card of a known account.
  Message chosen(AccountId account) {
    return lookup.about(account, state -> HealthView.of(around.of(state)));
  }

  /// The card as a whole channel sees it; rendered anew, because what was clicked may be old.
  Message shared(AccountId account, String user) {
    return lookup.about(account, state -> HealthView.shared(around.of(state), user));
  }

  Message why(AccountId account, String user) {
    return lookup.about(
        account, state -> explanations.get().why(state, new Since.LastLook(), user));
  }

  /// A pulse that was clicked rather than typed.
  Message pulse(AccountId account, int pulse, String user) {
    var said =
        new HealthCommand.Pulse(
            account.value(), pulse, List.of(), Optional.empty(), OptionalInt.empty());
    return lookup.about(account, state -> hear(state, said, user));
  }

  /// A form about a known account, when a button asks for it.
  Answer override(AccountId account) {
    return lookup.formAbout(account, forms()::override);
  }

  Answer pulse(AccountId account) {
    return lookup.formAbout(account, forms()::pulse);
  }

  Message judged(boolean right, String about) {
    return statements.get().judged(right, about);
  }

  Message doubted(String value, boolean real, String user) {
    return statements.get().doubted(Doubted.of(value), real, user);
  }

  Message whatWouldHelp(AccountId account) {
    return lookup.about(account, state -> explanations.get().whatIf(state, Optional.empty()));
  }
}
