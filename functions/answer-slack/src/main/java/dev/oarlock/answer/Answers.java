package dev.oarlock.answer;

import dev.oarlock.aws.look.Looks;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.command.HealthCommands;
import dev.oarlock.slack.names.Entry;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.HealthView;
import dev.oarlock.slack.view.HelpView;
import dev.oarlock.slack.view.NotFoundView;
import dev.oarlock.slack.view.SignsView;
import dev.oarlock.slack.view.TroubleView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What to say to what was typed or clicked: a name becomes an account with the index in memory,
/// and the account's card takes one read of the table. `user` is the one who asks.
record Answers(
    Book book,
    Function<AccountId, Optional<AccountState>> states,
    Looks looks,
    Supplier<Explanations> explanations,
    Surroundings around,
    Supplier<Statements> statements,
    Supplier<LocalDate> today) {

  Message health(String typed, String user) {
    return switch (command(typed)) {
      case HealthCommand.Help _ -> HelpView.of(book.all());
      case HealthCommand.Card(var name) -> named(name, found -> card(found, name, user));
      case HealthCommand.Why(var name, var since) ->
          named(name, found -> known(found, state -> explanations.get().why(state, since, user)));
      case HealthCommand.AsOf(var name, var day) ->
          named(name, found -> known(found, state -> explanations.get().asOf(state, day)));
      case HealthCommand.WhatIf(var name, var assumed) ->
          named(name, found -> known(found, state -> explanations.get().whatIf(state, assumed)));
      case HealthCommand.Signs(var name) ->
          named(name, found -> known(found, state -> SignsView.of(state, today.get())));
      case HealthCommand.Family(var name) -> named(name, found -> known(found, around::family));
      case HealthCommand.Portfolio(var by) -> around.portfolio(by);
      case HealthCommand.Overrule said ->
          named(
              said.name(), it -> known(it, state -> statements.get().override(state, said, user)));
      case HealthCommand.OverrideOff(var name) ->
          named(name, found -> known(found, state -> statements.get().takeBack(state, user)));
      case HealthCommand.Pulse said ->
          named(said.name(), it -> known(it, state -> statements.get().pulse(state, said, user)));
      case HealthCommand.Unclear(var said) -> TroubleView.unclear(said);
    };
  }

  /// An account may be called like a question.
  private HealthCommand command(String typed) {
    return book.knows(typed.strip())
        ? new HealthCommand.Card(typed.strip())
        : new HealthCommands(today.get()).read(typed);
  }

  private Message named(String name, Function<Match.Found, Message> answer) {
    return switch (book.find(name)) {
      case Match.Found found -> answer.apply(found);
      case Match.Several several -> ChoiceView.of(name, several.accounts());
      case Match.None none -> NotFoundView.of(name, none.suggestions());
    };
  }

  private Message known(Match.Found found, Function<AccountState, Message> answer) {
    return states
        .apply(found.account().id())
        .map(answer)
        .orElseGet(() -> NotFoundView.unscored(found.account()));
  }

  private Message card(Match.Found found, String typed, String user) {
    return known(
        found,
        state -> {
          looks.note(user, state.id());
          return found.exactly()
              ? HealthView.of(around.of(state))
              : HealthView.of(around.of(state), typed);
        });
  }

  /// The card of a known account.
  Message chosen(AccountId account) {
    return about(account, state -> HealthView.of(around.of(state)));
  }

  /// The card as a whole channel sees it; rendered anew, because what was clicked may be old.
  Message shared(AccountId account, String user) {
    return about(account, state -> HealthView.shared(around.of(state), user));
  }

  Message why(AccountId account, String user) {
    return about(account, state -> explanations.get().why(state, new Since.LastLook(), user));
  }

  /// A pulse that was clicked rather than typed.
  Message pulse(AccountId account, int pulse, String user) {
    var said = new HealthCommand.Pulse(account.value(), pulse, List.of(), Optional.empty());
    return about(account, state -> statements.get().pulse(state, said, user));
  }

  Message judged(boolean right, String about) {
    return statements.get().judged(right, about);
  }

  Message whatWouldHelp(AccountId account) {
    return about(account, state -> explanations.get().whatIf(state, Optional.empty()));
  }

  private Message about(AccountId account, Function<AccountState, Message> answer) {
    return states.apply(account).map(answer).orElseGet(() -> unscored(account));
  }

  private Message unscored(AccountId account) {
    return book.find(account.value()) instanceof Match.Found found
        ? NotFoundView.unscored(found.account())
        : NotFoundView.of(account.value(), List.<Entry>of());
  }
}
