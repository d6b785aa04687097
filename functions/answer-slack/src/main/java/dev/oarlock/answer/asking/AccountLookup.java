package dev.oarlock.answer.asking;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.directory.NameMatch;
import dev.oarlock.slack.directory.NamedAccount;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.lookup.AccountNotFoundView;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// From what was typed or clicked to an account's state, and the reply where that leads to none or
/// to several; `choose` is the name of the buttons to choose from, because each command goes on in
/// its own way.
public record AccountLookup(
    AccountNameCache names, Function<AccountId, Account> states, String choose) {
  private static final int MAX_DEPTH = 20;

  SlackAnswer named(String name, BiFunction<NameMatch.Found, AccountState, Card> answer) {
    return find(name, (found, state) -> new SlackAnswer.Reply(answer.apply(found, state)));
  }

  SlackAnswer named(String name, Function<AccountState, Card> answer) {
    return named(name, (_, state) -> answer.apply(state));
  }

  /// Where something is noted of the account: never of one that was only guessed.
  SlackAnswer certain(String name, Function<AccountState, Card> note) {
    return switch (names.find(name)) {
      case NameMatch.Ambiguous several ->
          new SlackAnswer.Reply(AccountChoiceView.nothingNoted(name, several.candidates(), choose));
      case NameMatch.Found found when !found.isCertain() ->
          new SlackAnswer.Reply(AccountNotFoundView.nothingNoted(name, found.account(), choose));
      case NameMatch.Found _, NameMatch.NotFound _ -> named(name, note);
    };
  }

  SlackAnswer formOf(String name, Function<AccountState, SlackAnswer> answer) {
    return find(name, (_, state) -> answer.apply(state));
  }

  private SlackAnswer find(
      String name, BiFunction<NameMatch.Found, AccountState, SlackAnswer> answer) {
    return switch (names.find(name)) {
      case NameMatch.Found found ->
          switch (load(found.account().id())) {
            case AccountState state -> answer.apply(found, state);
            case Account.Unscored _ ->
                new SlackAnswer.Reply(AccountNotFoundView.unscored(found.account()));
          };
      case NameMatch.Ambiguous several ->
          new SlackAnswer.Reply(AccountChoiceView.of(name, several.candidates(), choose));
      case NameMatch.NotFound none ->
          new SlackAnswer.Reply(AccountNotFoundView.of(name, none.suggestions(), choose));
    };
  }

  /// Of a known account.
  Card about(AccountId account, Function<AccountState, Card> answer) {
    return switch (load(account)) {
      case AccountState state -> answer.apply(state);
      case Account.Unscored _ -> unscored(account);
    };
  }

  SlackAnswer formAbout(AccountId account, Function<AccountState, SlackAnswer> answer) {
    return switch (load(account)) {
      case AccountState state -> answer.apply(state);
      case Account.Unscored _ -> new SlackAnswer.Reply(unscored(account));
    };
  }

  private Card unscored(AccountId account) {
    return names.find(account.value()) instanceof NameMatch.Found found
        ? AccountNotFoundView.unscored(found.account())
        : AccountNotFoundView.of(account.value(), List.<NamedAccount>of(), choose);
  }

  /// What an account that was merged into another is a part of in the end.
  private Account load(AccountId account) {
    var loaded = states.apply(account);
    for (var depth = 0; depth < MAX_DEPTH; depth++) {
      var into = AccountMerges.of(loaded.facts()).into();
      if (into.isEmpty()) {
        return loaded;
      }
      loaded = states.apply(into.get());
    }
    return loaded;
  }
}
