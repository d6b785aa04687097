package dev.oarlock.answer;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.names.Entry;
import dev.oarlock.slack.names.Match;
import dev.oarlock.slack.view.ChoiceView;
import dev.oarlock.slack.view.HealthView;
import dev.oarlock.slack.view.HelpView;
import dev.oarlock.slack.view.NotFoundView;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What to say to what was typed or clicked: a name becomes an account with the index in memory,
/// and the account's card takes one read of the table.
record Answers(
    Book book, Function<AccountId, Optional<AccountState>> states, Supplier<LocalDate> today) {

  Message health(String typed) {
    var name = typed.strip();
    if (name.isEmpty() || name.toLowerCase(Locale.ROOT).equals("help")) {
      return HelpView.of(book.all());
    }
    return switch (book.find(name)) {
      case Match.Found found -> card(found, name);
      case Match.Several several -> ChoiceView.of(name, several.accounts());
      case Match.None none -> NotFoundView.of(name, none.suggestions());
    };
  }

  private Message card(Match.Found found, String typed) {
    return states
        .apply(found.account().id())
        .map(state ->
            found.exactly()
                ? HealthView.of(state, today.get())
                : HealthView.of(state, today.get(), typed))
        .orElseGet(() -> NotFoundView.unscored(found.account()));
  }

  /// The card of a known account.
  Message chosen(AccountId account) {
    return states
        .apply(account)
        .map(state -> HealthView.of(state, today.get()))
        .orElseGet(() -> unscored(account));
  }

  /// The card as a whole channel sees it; rendered anew, because what was clicked may be old.
  Message shared(AccountId account, String user) {
    return states
        .apply(account)
        .map(state -> HealthView.shared(state, today.get(), user))
        .orElseGet(() -> unscored(account));
  }

  private Message unscored(AccountId account) {
    return book.find(account.value()) instanceof Match.Found found
        ? NotFoundView.unscored(found.account())
        : NotFoundView.of(account.value(), java.util.List.<Entry>of());
  }
}
