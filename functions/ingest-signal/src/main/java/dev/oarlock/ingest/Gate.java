package dev.oarlock.ingest;

import dev.oarlock.aws.World;
import dev.oarlock.aws.feed.Feeds;
import dev.oarlock.aws.log.Directory;
import dev.oarlock.aws.log.DirectoryEntry;
import dev.oarlock.aws.log.Identities;
import dev.oarlock.aws.log.Identities.Claim;
import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.Quarantine;
import dev.oarlock.aws.log.Quarantined;
import dev.oarlock.aws.log.Quarantined.Cause;
import dev.oarlock.aws.log.Quarantined.Message;
import dev.oarlock.aws.log.Quarantined.Refusal;
import dev.oarlock.aws.log.RefKey;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.AccountRef;
import dev.oarlock.domain.account.ExternalId;
import dev.oarlock.domain.feed.Watched;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import java.util.ArrayList;
import java.util.List;

/// Where messages enter the signal log, or quarantine. Every step may be done again: a message that
/// comes twice, or again after a crash half-way, ends in the same place.
public final class Gate {
  private final World world;
  private final Schemas schemas = new Schemas();
  private final SignalLog log;
  private final Feeds feeds;
  private final Directory directory;
  private final Identities identities;
  private final Quarantine quarantine;

  public Gate(World world) {
    this.world = world;
    this.log = SignalLog.of(world);
    this.feeds = Feeds.of(world);
    this.directory = Directory.of(world);
    this.identities = Identities.of(world);
    this.quarantine = Quarantine.of(world);
  }

  /// Takes an EventBridge event as JSON text.
  public Intake take(String message) {
    return switch (decide(message)) {
      case Intake.Awaits awaits -> keep(awaits);
      case Intake.Rejected rejected -> keep(rejected);
      case Intake.Accepted accepted -> accepted;
      case Intake.Duplicate duplicate -> duplicate;
    };
  }

  /// Takes again what is in quarantine, for causes that were mended: a schema, the code, an
  /// account. Returns what became of each.
  public List<Intake> retry() {
    return retry(quarantine.all());
  }

  private List<Intake> retry(List<Quarantined> entries) {
    return entries.stream().map(this::retry).toList();
  }

  /// First into the log, then out of quarantine: a crash in between leaves it in both, not in none.
  private Intake retry(Quarantined entry) {
    var intake = decide(entry.message());
    if (intake instanceof Intake.Accepted || intake instanceof Intake.Duplicate) {
      quarantine.remove(entry);
    }
    return intake;
  }

  private Intake decide(String message) {
    return switch (read(message)) {
      case Reading.Understood understood -> admit(understood, message);
      case Reading.Refused refused -> new Intake.Rejected(Message.of(message), refused.refusal());
    };
  }

  private Reading read(String message) {
    var setting = new Reading.Setting(schemas, world.zone(), world.clock().instant());
    return Reading.of(message, setting);
  }

  private Intake admit(Reading.Understood signal, String message) {
    var named = signal.heading().account();
    if (signal.signal() instanceof AccountRegistered registration) {
      return log.find(accountOf(named), signal.heading().id())
          .map(first -> again(first, named))
          .orElseGet(() -> claim(signal, registration, message));
    }
    return identities
        .find(named)
        .map(account -> append(signal, account))
        .orElseGet(() -> new Intake.Awaits(Message.of(message), named));
  }

  private Intake claim(Reading.Understood signal, AccountRegistered registration, String message) {
    var named = signal.heading().account();
    var account = accountOf(named);
    return switch (identities.claim(identitiesOf(named, registration), account)) {
      case Claim.Taken taken -> new Intake.Rejected(Message.of(message), refusal(taken));
      case Claim.Granted _ -> register(signal, account);
    };
  }

  /// Whoever was a moment quicker with the same id tells the directory, too.
  private Intake register(Reading.Understood read, AccountId account) {
    var intake = append(read, account);
    if (intake instanceof Intake.Accepted(var signal, _)) {
      settle(signal, read.heading().account());
    }
    return intake;
  }

  /// What was first told under an id holds, whatever it says now. Its effects are done again: it
  /// may have died half-way.
  private Intake again(LoggedSignal first, AccountRef named) {
    settle(first, named);
    return new Intake.Duplicate(first);
  }

  private void settle(LoggedSignal signal, AccountRef named) {
    if (signal.signal() instanceof AccountRegistered registration) {
      directory.enter(DirectoryEntry.of(signal.account(), registration), signal.at());
      release(signal.account(), identitiesOf(named, registration));
    }
  }

  private AccountId accountOf(AccountRef named) {
    return switch (named) {
      case AccountRef.Ours ours -> ours.id();
      case AccountRef.Theirs theirs ->
          identities.find(named).orElseGet(() -> RefKey.newAccount(theirs.id()));
    };
  }

  private static List<ExternalId> identitiesOf(AccountRef named, AccountRegistered registration) {
    var all = new ArrayList<>(registration.identities());
    if (named instanceof AccountRef.Theirs theirs) {
      all.add(theirs.id());
    }
    return all.stream().distinct().toList();
  }

  private static Refusal refusal(Claim.Taken taken) {
    var identity = taken.identity().system() + "/" + taken.identity().id();
    return new Refusal(Cause.IDENTITY_TAKEN, identity + " is already the account " + taken.by());
  }

  private Intake append(Reading.Understood read, AccountId account) {
    var heading = read.heading();
    var known = world.now();
    var signal =
        new LoggedSignal(
                heading.id(), account, heading.at(), known, read.signal(), heading.backfill())
            .in(world.zone());
    var entry = new LogEntry(signal, read.event().source(), read.event().id());
    if (Watched.is(read.signal())) {
      feeds.heard(entry.source(), read.signal().type(), world.today());
    }
    return switch (log.append(entry)) {
      case ADDED -> new Intake.Accepted(signal, read.unknownFields());
      case ALREADY_THERE -> new Intake.Duplicate(signal);
    };
  }

  private void release(AccountId account, List<ExternalId> claimed) {
    retry(quarantine.awaiting(new AccountRef.Ours(account)));
    claimed.forEach(identity -> retry(quarantine.awaiting(new AccountRef.Theirs(identity))));
  }

  /// Looks once more after it was kept: a registration that came in between has not seen it.
  private Intake keep(Intake.Awaits awaits) {
    var now = world.clock().instant();
    var entry = Quarantined.awaits(awaits.account(), awaits.message(), now);
    quarantine.keep(entry);
    return identities.find(awaits.account()).isPresent() ? retry(entry) : awaits;
  }

  private Intake keep(Intake.Rejected rejected) {
    var now = world.clock().instant();
    quarantine.keep(Quarantined.refused(rejected.refusal(), rejected.message(), now));
    return rejected;
  }
}
