package dev.oarlock.ingest;

import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.erasure.KnownErasures;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.ingest.admission.ImportNotes;
import dev.oarlock.ingest.admission.IntakeResult;
import dev.oarlock.ingest.admission.SignalAdmission;
import dev.oarlock.ingest.partner.PartnerEvents;
import dev.oarlock.ingest.partner.PartnerEvents.TranslatedSignal;
import dev.oarlock.ingest.partner.PartnerEvents.Translation;
import dev.oarlock.ingest.validation.FeedbackSources;
import dev.oarlock.ingest.validation.MessageValidation;
import dev.oarlock.ingest.validation.SignalSchemas;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes messages into the signal log, or into quarantine. Every step may be repeated: a message
/// that comes twice, or again after a crash half-way, ends in the same place.
public final class SignalIntake {

  private final ScopedValue<Set<AccountReference>> released = ScopedValue.newInstance();
  private final AppContext appContext;
  private final PartnerEvents partners;
  private final SignalSchemas schemas = new SignalSchemas();
  private final FeedbackSources feedback;
  private final ImportNotes imports;
  private final SignalAdmission admission;
  private final SignalQuarantine quarantine;
  private final IdentityAsking asking;
  private final ErasureStore erasureStore;
  private @Nullable KnownErasures erasures;

  public SignalIntake(AppContext appContext) {
    this.appContext = appContext;
    this.partners = PartnerEvents.of(appContext);
    this.feedback = FeedbackSources.of(appContext);
    this.imports = new ImportNotes(appContext);
    this.admission = new SignalAdmission(appContext, imports, this::release);
    this.quarantine = SignalQuarantine.of(appContext);
    this.asking = IdentityAsking.of(appContext);
    this.erasureStore = ErasureStore.of(appContext);
  }

  /// Before each batch, so that what was erased is read anew with its first message, and who is who
  /// once an import was taken back.
  void refresh() {
    erasures = null;
    imports.refresh();
  }

  /// After each batch, before its messages are let go of: what imports told again.
  public void complete() {
    imports.write();
  }

  private KnownErasures erasures() {
    var known = erasures == null ? erasureStore.load() : erasures;
    erasures = known;
    return known;
  }

  /// Takes an EventBridge event as JSON text.
  public IntakeResult receive(String told) {
    return switch (screened(told)) {
      case ScreenedMessage.Erased _ -> new IntakeResult.Erased();
      case ScreenedMessage.Kept(var message) -> keep(decide(message));
    };
  }

  private IntakeResult receive(TranslatedSignal signal) {
    return switch (screened(signal.message())) {
      case ScreenedMessage.Erased _ -> new IntakeResult.Erased();
      case ScreenedMessage.Kept(var message) -> {
        var result = decide(message);
        yield switch (result) {
          case IntakeResult.AwaitingAccount _ when signal.knownOnly() -> new IntakeResult.Ignored();
          case IntakeResult.Rejected rejected -> rejected;
          default -> keep(result);
        };
      }
    };
  }

  /// Takes again what is in quarantine, once its cause is mended: a schema, the code, an account.
  /// Returns what became of each.
  public List<IntakeResult> retry() {
    return quarantine.all().stream().map(this::retry).toList();
  }

  /// One of it. First into the log, then out of quarantine: a crash in between leaves it in both,
  /// not in none.
  public IntakeResult retry(QuarantineEntry entry) {
    var result =
        switch (screened(entry.message())) {
          case ScreenedMessage.Erased _ -> new IntakeResult.Erased();
          case ScreenedMessage.Kept(var message) -> decide(message);
        };
    if (isDone(result)) {
      quarantine.remove(entry);
    } else if (result instanceof IntakeResult.Rejected(_, var why)) {
      quarantine.restate(entry, why);
    }
    return result;
  }

  private ScreenedMessage screened(String told) {
    return ScreenedMessage.of(told, erasures(), appContext.zone());
  }

  private IntakeResult decide(String message) {
    if (imports.isChanged()) {
      admission.forgetIdentities();
    }
    return switch (validate(message)) {
      case MessageValidation.Valid valid when isTakenBack(valid) ->
          new IntakeResult.Rejected(
              RawMessage.of(message),
              new Rejection(
                  QuarantineCause.TAKEN_BACK, "its import was taken back: import it again"));
      case MessageValidation.Valid valid -> admission.admit(valid, message);
      case MessageValidation.Invalid(var rejection) ->
          rejection.cause() == QuarantineCause.UNKNOWN_TYPE
              ? translate(message, rejection)
              : new IntakeResult.Rejected(RawMessage.of(message), rejection);
    };
  }

  private boolean isTakenBack(MessageValidation.Valid valid) {
    var origin = valid.event().origin().map(SignalOrigin::of);
    origin.ifPresent(imports::seen);
    return origin.filter(imports::isTakenBack).isPresent();
  }

  /// An event in another system's words is what its mapping makes of it.
  private IntakeResult translate(String message, Rejection unknown) {
    return switch (partners.of(message)) {
      case Translation.Signals(var signals) ->
          translated(message, signals.stream().map(this::receive).toList());
      case Translation.Unread _ -> new IntakeResult.Unread();
      case Translation.Unreadable(var reason) ->
          new IntakeResult.Rejected(
              RawMessage.of(message), new Rejection(QuarantineCause.MALFORMED, reason));
      case Translation.Foreign _ -> new IntakeResult.Rejected(RawMessage.of(message), unknown);
    };
  }

  /// An event of which a signal is refused waits itself, and not that signal: the next version of
  /// its mapping reads it anew, and what is in the log already is so once.
  private static IntakeResult translated(String message, List<IntakeResult> signals) {
    return signals.stream()
        .flatMap(result ->
            result instanceof IntakeResult.Rejected refused ? Stream.of(refused) : Stream.empty())
        .findFirst()
        .<IntakeResult>map(refused ->
            new IntakeResult.Rejected(
                RawMessage.of(message),
                new Rejection(
                    refused.rejection().cause(),
                    "as %s: %s".formatted(refused.message().type(), refused.rejection().reason()))))
        .orElseGet(() -> new IntakeResult.Translated(signals));
  }

  private MessageValidation validate(String message) {
    var context =
        new MessageValidation.ValidationContext(schemas, feedback, appContext.zone(), latestNow());
    return MessageValidation.of(message, context);
  }

  /// On a business day that is fixed ahead of the clock, what people say is of that day.
  private Instant latestNow() {
    var clock = appContext.clock().instant();
    return appContext.now().isAfter(clock) ? appContext.now() : clock;
  }

  private IntakeResult keep(IntakeResult result) {
    return switch (result) {
      case IntakeResult.AwaitingAccount awaits -> quarantine(awaits);
      case IntakeResult.Rejected rejected -> quarantine(rejected);
      case IntakeResult.Accepted _,
          IntakeResult.Duplicate _,
          IntakeResult.Erased _,
          IntakeResult.Ignored _,
          IntakeResult.Translated _,
          IntakeResult.Unread _ ->
          result;
    };
  }

  /// Where its account was registered in this moment, it is decided on once more.
  private IntakeResult quarantine(IntakeResult.AwaitingAccount awaits) {
    if (asking.isIgnored(awaits.account())) {
      return new IntakeResult.Ignored();
    }
    var now = appContext.clock().instant();
    var entry = QuarantineEntry.awaits(awaits.account(), awaits.message(), now);
    if (!quarantine.addUnlessRegistered(entry, awaits.account())) {
      return keep(decide(awaits.message().text()));
    }
    asking.ask(awaits.account());
    return awaits;
  }

  private IntakeResult quarantine(IntakeResult.Rejected rejected) {
    var now = appContext.clock().instant();
    quarantine.add(QuarantineEntry.rejected(rejected.rejection(), rejected.message(), now));
    return rejected;
  }

  /// What waits may itself say whose ids are whose, among them the one that it waits for: whoever
  /// releases that one already takes in all of it.
  private void release(AccountReference named) {
    var before = released.orElse(Set.of());
    if (before.contains(named)) {
      return;
    }
    var waiting = quarantine.awaiting(named);
    var all = Stream.concat(before.stream(), Stream.of(named)).collect(Collectors.toSet());
    ScopedValue.where(released, all).run(() -> waiting.forEach(this::retry));
    if (!waiting.isEmpty()) {
      asking.settled(named);
    }
  }

  /// Whether it is in the log, or is to be nowhere. What nobody reads and waits already may be read
  /// by the next version of a mapping.
  private static boolean isDone(IntakeResult result) {
    return switch (result) {
      case IntakeResult.Accepted _,
          IntakeResult.Duplicate _,
          IntakeResult.Erased _,
          IntakeResult.Ignored _,
          IntakeResult.Translated _ ->
          true;
      case IntakeResult.AwaitingAccount _, IntakeResult.Rejected _, IntakeResult.Unread _ -> false;
    };
  }
}
