package dev.oarlock.aws.store.people;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.transition.OwnerNames;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The log with people called as colleagues call them, as accounts are scored: the past of an
/// account must not have another owner than its state because a system has a name of its own.
public record NamedSignalLog(AppContext appContext, SignalLog log, CurrentPeople people) {

  public static NamedSignalLog of(AppContext appContext, CurrentPeople people) {
    return new NamedSignalLog(appContext, SignalLog.of(appContext), people);
  }

  /// Of an account with its parts, as of some moment ago.
  public List<LoggedSignal> of(AccountId account) {
    return of(account, Integer.MAX_VALUE - 1);
  }

  /// The same, of a log of so many signals at most; of a longer one some, but more than that.
  public List<LoggedSignal> of(AccountId account, int most) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    return new OwnerNames(directory, appContext.today())
        .in(log.ofAccountEventuallyConsistent(account, most));
  }

  /// All of an account and its parts, one by one and in no order, each time that it is asked for.
  public Supplier<Stream<LoggedSignal>> reader(AccountId account) {
    var directory = people.now().withSlackUsers(appContext.clock().instant());
    var names = new OwnerNames(directory, appContext.today());
    var reader = log.reader(account);
    return () -> reader.get().map(names::in);
  }
}
