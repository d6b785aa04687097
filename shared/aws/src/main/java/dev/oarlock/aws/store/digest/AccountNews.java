package dev.oarlock.aws.store.digest;

import static dev.oarlock.aws.store.table.ItemAttributes.second;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.portfolio.digest.week.DigestNews;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Of which accounts there was news, and when, so that a digest finds what changed since the night
/// without reading all of them. A note too many costs a digest one read.
public record AccountNews(TablePartition notes, AppContext appContext) {
  private static final Duration RETENTION = Duration.ofDays(3);

  /// Notes are written some time after the moment that their key says, by clocks that differ.
  private static final Duration LATENESS = Duration.ofMinutes(1);

  private static final String END = "A";

  public static AccountNews of(AppContext appContext) {
    var table = appContext.setting("TABLE_NAME");
    return new AccountNews(
        new TablePartition(appContext.dynamo(), table, "DIGEST_NEWS"), appContext);
  }

  /// Before a state is written, so that none is written without: 1 write unit if it is news.
  public void precede(Account before, AccountState after) {
    if (before.scored().filter(it -> !DigestNews.isNews(it, after)).isEmpty()) {
      note(after.id());
    }
  }

  public void note(AccountId account) {
    var expires = appContext.clock().instant().plus(RETENTION);
    notes.put(moment(appContext.now()) + "#" + account.value(), Map.of("expires", second(expires)));
  }

  /// Of whom there was news since a moment, and perhaps some from just before.
  Set<AccountId> since(Instant moment) {
    return notes
        .between(moment(moment.minus(LATENESS)), END)
        .map(item -> ItemAttributes.text(item, "sk").split("#", 2)[1])
        .map(AccountId::new)
        .collect(Collectors.toSet());
  }

  /// Sorts as time does.
  private static String moment(Instant at) {
    return "%013d".formatted(at.toEpochMilli());
  }
}
