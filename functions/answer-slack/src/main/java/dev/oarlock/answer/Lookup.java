package dev.oarlock.answer;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.names.Entry;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.NotFoundView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// From what was typed or clicked to an account's state, and what to say where that leads to none
/// or to several; `choose` is what the buttons to choose from are called, because each command goes
/// on in its own way.
record Lookup(Book book, Function<AccountId, Optional<AccountState>> states, String choose) {

  Answer named(String name, BiFunction<Match.Found, AccountState, Message> answer) {
    return find(name, (found, state) -> new Answer.Words(answer.apply(found, state)));
  }

  Answer named(String name, Function<AccountState, Message> answer) {
    return named(name, (_, state) -> answer.apply(state));
  }

  Answer formOf(String name, Function<AccountState, Answer> answer) {
    return find(name, (_, state) -> answer.apply(state));
  }

  private Answer find(String name, BiFunction<Match.Found, AccountState, Answer> answer) {
    return switch (book.find(name)) {
      case Match.Found found ->
          states
              .apply(found.account().id())
              .map(state -> answer.apply(found, state))
              .orElseGet(() -> new Answer.Words(NotFoundView.unscored(found.account())));
      case Match.Several several ->
          new Answer.Words(ChoiceView.of(name, several.accounts(), choose));
      case Match.None none -> new Answer.Words(NotFoundView.of(name, none.suggestions(), choose));
    };
  }

  /// Of a known account.
  Message about(AccountId account, Function<AccountState, Message> answer) {
    return states.apply(account).map(answer).orElseGet(() -> unscored(account));
  }

  Answer formAbout(AccountId account, Function<AccountState, Answer> answer) {
    return states.apply(account).map(answer).orElseGet(() -> new Answer.Words(unscored(account)));
  }

  private Message unscored(AccountId account) {
    return book.find(account.value()) instanceof Match.Found found
        ? NotFoundView.unscored(found.account())
        : NotFoundView.of(account.value(), List.<Entry>of(), choose);
  }
}
