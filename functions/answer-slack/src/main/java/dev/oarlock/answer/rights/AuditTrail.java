package dev.oarlock.answer.rights;

import dev.oarlock.aws.lambda.RecentEntries;
import dev.oarlock.aws.store.audit.AuditStore;
import dev.oarlock.aws.store.audit.AuditStore.AuditAct;
import dev.oarlock.domain.access.AuditEntry;
import dev.oarlock.domain.access.AuditEntry.Kind;
import dev.oarlock.domain.account.identity.AccountId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// Who saw and changed what. While a request is answered its acts are gathered, by the parts that
/// know which account it is about; when it is answered each is written, unless this container wrote
/// the same for the same person today. So most answers cost one small write, and repeats none.
public final class AuditTrail {
  private static final ScopedValue<OpenRequest> CURRENT = ScopedValue.newInstance();
  private static final int REMEMBERED = 5_000;

  private final AuditStore store;
  private final InstantSource clock;
  private final RecentEntries<WrittenAct, Boolean> written = new RecentEntries<>(REMEMBERED);

  /// An act of a day.
  private record WrittenAct(LocalDate day, Optional<AccountId> account, String key) {}

  /// A request that is being answered: what it is called, and what was done so far.
  private record OpenRequest(String word, Set<Act> acts) {}

  private record Act(Optional<AccountId> account, Kind kind, String word, String repeatKey) {}

  public AuditTrail(AuditStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Answers a request under its name, and notes its acts; of lists and reports, which are about no
  /// account, that they were seen.
  public <T> T seen(String user, String word, Callable<T> answer) throws Exception {
    var open = new OpenRequest(word, new LinkedHashSet<>());
    var answered = ScopedValue.where(CURRENT, open).call(answer::call);
    if (open.acts().isEmpty()) {
      open.acts().add(new Act(Optional.empty(), Kind.SAW, word, word));
    }
    open.acts().forEach(act -> write(user, act));
    return answered;
  }

  /// The same of a request that anybody may send, which shows nothing by itself.
  public <T> T open(String user, String word, Callable<T> answer) throws Exception {
    var open = new OpenRequest(word, new LinkedHashSet<>());
    var answered = ScopedValue.where(CURRENT, open).call(answer::call);
    open.acts().forEach(act -> write(user, act));
    return answered;
  }

  /// That somebody may not have what they asked for.
  public void refused(String user, String word) {
    write(user, new Act(Optional.empty(), Kind.REFUSED, word, word));
  }

  /// That an account is shown to whoever asks.
  public static void saw(AccountId account) {
    note(open -> new Act(Optional.of(account), Kind.SAW, open.word(), open.word()));
  }

  /// That whoever asks says something of an account; `id` is the same where it is repeated.
  public static void changed(AccountId account, String what, String id) {
    note(_ -> new Act(Optional.of(account), Kind.CHANGED, what, id));
  }

  /// That whoever asks changes something that is about no account.
  public static void changed(String what) {
    note(_ -> new Act(Optional.empty(), Kind.CHANGED, what, what));
  }

  /// That whoever asks shows an account to a channel.
  public static void shared(AccountId account, String channel) {
    note(_ -> new Act(Optional.of(account), Kind.SHARED, channel, channel));
  }

  private interface ActOfRequest {
    Act of(OpenRequest open);
  }

  /// What follows a request over the bus is of none: it was noted when it was asked.
  private static void note(ActOfRequest act) {
    if (CURRENT.isBound()) {
      var open = CURRENT.get();
      open.acts().add(act.of(open));
    }
  }

  private void write(String user, Act act) {
    var now = clock.instant();
    var entry = new AuditEntry(now, user, act.kind(), act.word());
    var whole = new AuditAct(act.account(), entry, act.repeatKey());
    var day = now.atZone(ZoneOffset.UTC).toLocalDate();
    if (written.isNew(new WrittenAct(day, act.account(), whole.key()), true)) {
      store.add(whole);
    }
  }
}
