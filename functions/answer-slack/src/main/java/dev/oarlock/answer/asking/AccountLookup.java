package dev.oarlock.answer.asking;

import dev.oarlock.answer.forms.SlackAnswer;
import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.answer.state.LastKnown;
import dev.oarlock.answer.state.LastKnownAccounts;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.view.lookup.AccountChoiceView;
import dev.oarlock.slack.view.lookup.AccountNotFoundView;
import dev.oarlock.slack.view.lookup.StandstillView;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// From what was typed or clicked to an account's state, and the reply where that leads to none or
/// to several; `choose` is the name of the buttons to choose from, because each command goes on in
/// its own way.
public record AccountLookup(AccountNames names, LastKnownAccounts accounts, String choose) {
  public SlackAnswer named(String name, BiFunction<NameMatch.Found, AccountState, Card> answer) {
    return find(name, (found, state) -> new SlackAnswer.Reply(answer.apply(found, state)));
  }

  SlackAnswer named(String name, Function<AccountState, Card> answer) {
    return named(name, (_, state) -> answer.apply(state));
  }

  /// Where something is noted of the account: never of one that was only guessed.
  public SlackAnswer certain(String name, Function<AccountState, Card> note) {
    return switch (names.find(name)) {
      case NameMatch.Ambiguous several ->
          new SlackAnswer.Reply(AccountChoiceView.nothingNoted(name, several, choose));
      case NameMatch.Found found when !found.isCertain() ->
          new SlackAnswer.Reply(AccountNotFoundView.nothingNoted(name, found.account(), choose));
      case NameMatch.Found _, NameMatch.NotFound _ -> named(name, note);
    };
  }

  /// Where the answer may follow later.
  SlackAnswer answered(String name, Function<AccountState, SlackAnswer> answer) {
    return find(name, (_, state) -> answer.apply(state));
  }

  SlackAnswer answeredAbout(AccountId account, Function<AccountState, SlackAnswer> answer) {
    return of(account, answer);
  }

  public SlackAnswer formOf(String name, Function<AccountState, SlackAnswer> answer) {
    return find(name, (_, state) -> answer.apply(state));
  }

  private SlackAnswer find(
      String name, BiFunction<NameMatch.Found, AccountState, SlackAnswer> answer) {
    return switch (names.find(name)) {
      case NameMatch.Found found -> of(found.account().id(), state -> answer.apply(found, state));
      case NameMatch.Ambiguous several ->
          new SlackAnswer.Reply(AccountChoiceView.of(name, several, choose));
      case NameMatch.NotFound none ->
          new SlackAnswer.Reply(AccountNotFoundView.of(name, none.suggestions(), choose));
    };
  }

  /// Of a known account.
  public Card about(AccountId account, Function<AccountState, Card> answer) {
    return switch (seen(accounts.load(account))) {
      case LastKnown.Current(var state) -> answer.apply(state);
      case LastKnown.Stale(var state, var since) ->
          StandstillView.above(answer.apply(state), state.name(), since);
      case LastKnown.Nothing nothing -> withoutState(account, nothing);
    };
  }

  /// The same; empty where there is nothing to show, as of an account that was erased since.
  public Optional<Card> ifThere(AccountId account, Function<AccountState, Card> answer) {
    return switch (seen(accounts.load(account))) {
      case LastKnown.Current(var state) -> Optional.of(answer.apply(state));
      case LastKnown.Stale(var state, var since) ->
          Optional.of(StandstillView.above(answer.apply(state), state.name(), since));
      case LastKnown.Nothing _ -> Optional.empty();
    };
  }

  public SlackAnswer formAbout(AccountId account, Function<AccountState, SlackAnswer> answer) {
    return of(account, answer);
  }

  private SlackAnswer of(AccountId account, Function<AccountState, SlackAnswer> answer) {
    return switch (seen(accounts.load(account))) {
      case LastKnown.Current(var state) -> answer.apply(state);
      case LastKnown.Stale(var state, var since) ->
          switch (answer.apply(state)) {
            case SlackAnswer.Reply(var card) ->
                new SlackAnswer.Reply(StandstillView.above(card, state.name(), since));
            case SlackAnswer.Later later -> later;
            case SlackAnswer.OpenForm form -> form;
          };
      case LastKnown.Nothing nothing -> new SlackAnswer.Reply(withoutState(account, nothing));
    };
  }

  /// Every answer about an account is of one that was looked up here, so this is where it is noted.
  private static LastKnown seen(LastKnown account) {
    switch (account) {
      case LastKnown.Current(var state) -> AuditTrail.saw(state.id());
      case LastKnown.Stale(var state, _) -> AuditTrail.saw(state.id());
      case LastKnown.Nothing _ -> {}
    }
    return account;
  }

  private Card withoutState(AccountId account, LastKnown.Nothing nothing) {
    if (!(names.find(account.value()) instanceof NameMatch.Found found)) {
      return AccountNotFoundView.of(account.value(), List.<NamedAccount>of(), choose);
    }
    return switch (nothing) {
      case LastKnown.NeverScored _ -> AccountNotFoundView.unscored(found.account());
      case LastKnown.ParkedUnscored(var since) -> StandstillView.nothing(found.account(), since);
      case LastKnown.Damaged _ -> StandstillView.damaged(found.account());
    };
  }
}
