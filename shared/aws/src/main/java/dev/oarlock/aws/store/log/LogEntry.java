package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.events.SignalJson;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item of the log: a signal, who sent it, the id of the event that brought it, and which
/// mapping in which import made it, if one did. `named` is another system's id by which its account
/// was named, where it was not by ours: what a wrong answer brought can so be told apart.
public record LogEntry(
    LoggedSignal signal,
    String source,
    String event,
    Optional<SignalOrigin> origin,
    Optional<ExternalId> named) {
  static final String ACCOUNT = "ACCOUNT#";
  static final String SIGNAL = "SIGNAL#";

  /// There for what a mapping made.
  private static final String ORIGIN = "origin";

  /// There where its account was named by another system's id.
  private static final String NAMED = "named";

  /// There for what was brought in later on purpose, and only then.
  private static final String BACKFILL = "backfill";

  /// There where the business's clock is not UTC.
  private static final String OFFSET = "offset";

  public LogEntry(LoggedSignal signal, String source, String event) {
    this(signal, source, event, Optional.empty(), Optional.empty());
  }

  /// The import that brought it.
  public Optional<String> run() {
    return origin.flatMap(SignalOrigin::run);
  }

  /// Whom it is from, as far as one telling can be taken back without another.
  public String teller() {
    return run().orElse(source);
  }

  /// Whether it says the same of the same, whoever brought it and when.
  public boolean tellsSameAs(LogEntry other) {
    return source.equals(other.source)
        && named.equals(other.named)
        && signal.at().equals(other.signal.at())
        && signal.signal().equals(other.signal.signal())
        && signal.backfill() == other.signal.backfill()
        && signal.offset().equals(other.signal.offset());
  }

  /// A few letters for all that [#tellsSameAs] compares.
  public String wordsDigest() {
    var words =
        List.of(
            signal.id().value(),
            signal.at().toString(),
            signal.signal().type().word(),
            JsonTree.write(SignalJson.write(signal.signal())),
            source,
            named.toString(),
            Boolean.toString(signal.backfill()),
            signal.offset().getId());
    return AccountRefKey.digest(String.join("\n", words));
  }

  /// The same, as another import told it.
  public LogEntry toldBy(SignalOrigin other, Instant when) {
    var told =
        new LoggedSignal(
            signal.id(),
            signal.account(),
            signal.at(),
            when,
            signal.signal(),
            signal.backfill(),
            signal.offset());
    return new LogEntry(told, source, event, Optional.of(other), named);
  }

  /// The other systems' ids that it gives its account.
  public List<ExternalId> identities() {
    return switch (signal.signal()) {
      case AccountRegistered said ->
          Stream.concat(said.identities().stream(), named.stream()).distinct().toList();
      case IdentityLinked linked -> linked.identities();
      default -> List.of();
    };
  }

  /// The same as another account's.
  public LogEntry of(AccountId other) {
    return new LogEntry(
        new LoggedSignal(
            signal.id(),
            other,
            signal.at(),
            signal.knownAt(),
            signal.signal(),
            signal.backfill(),
            signal.offset()),
        source,
        event,
        origin,
        named);
  }

  /// The same, giving its account none of these ids.
  public LogEntry without(Set<ExternalId> ids) {
    var less =
        new LoggedSignal(
            signal.id(),
            signal.account(),
            signal.at(),
            signal.knownAt(),
            IdentityGrant.without(signal.signal(), ids),
            signal.backfill(),
            signal.offset());
    return new LogEntry(less, source, event, origin, named.filter(it -> !ids.contains(it)));
  }

  /// The event by which it was told, to be taken in once more.
  public String message() {
    var account =
        named
            .<AccountReference>map(AccountReference.ByExternalId::new)
            .orElseGet(() -> new AccountReference.ByAccountId(signal.account()));
    var header = new SignalHeader(account, signal.at(), signal.id(), signal.backfill());
    var type = signal.signal().type().word();
    var detail = header.write(SignalJson.write(signal.signal()));
    var told = new EventEnvelope(event, type, source, detail, origin.map(SignalOrigin::text));
    return JsonTree.write(told.toJson());
  }

  public static Map<String, AttributeValue> key(AccountId account, SignalId id) {
    return Map.of("pk", fromS(ACCOUNT + account), "sk", fromS(SIGNAL + id.value()));
  }

  public Map<String, AttributeValue> toItem() {
    var item = new HashMap<>(key(signal.account(), signal.id()));
    item.put("type", fromS(signal.signal().type().word()));
    item.put("at", fromS(signal.at().toString()));
    item.put("knownAt", fromS(signal.knownAt().toString()));
    item.put("detail", fromS(JsonTree.write(SignalJson.write(signal.signal()))));
    item.put("source", fromS(source));
    item.put("event", fromS(event));
    origin.ifPresent(it -> item.put(ORIGIN, fromS(it.text())));
    named.ifPresent(
        it -> item.put(NAMED, fromM(Map.of("system", fromS(it.system()), "id", fromS(it.id())))));
    if (signal.backfill()) {
      item.put(BACKFILL, fromS("yes"));
    }
    if (!signal.offset().equals(ZoneOffset.UTC)) {
      item.put(OFFSET, fromS(signal.offset().getId()));
    }
    return item;
  }

  /// The signal of an item, as a query returns it.
  public static LoggedSignal fromItem(Map<String, AttributeValue> item) {
    return signal(
        name -> ItemAttributes.text(item, name),
        item.containsKey(BACKFILL),
        ItemAttributes.maybeText(item, OFFSET));
  }

  /// The same with who sent it.
  public static LogEntry entry(Map<String, AttributeValue> item) {
    return new LogEntry(
        fromItem(item),
        ItemAttributes.text(item, "source"),
        ItemAttributes.text(item, "event"),
        ItemAttributes.maybeText(item, ORIGIN).map(SignalOrigin::of),
        Optional.ofNullable(item.get(NAMED)).map(it -> named(it.m())));
  }

  private static ExternalId named(Map<String, AttributeValue> identity) {
    return new ExternalId(
        ItemAttributes.text(identity, "system"), ItemAttributes.text(identity, "id"));
  }

  /// The signal of a new image in a stream record, in the JSON form in which Lambda hands it over:
  /// `{"pk": {"S": "ACCOUNT#acme"}, ...}`.
  public static LoggedSignal fromStream(JsonNode newImage) {
    return signal(
        name -> ItemAttributes.text(newImage, name),
        newImage.has(BACKFILL),
        ItemAttributes.maybeText(newImage, OFFSET));
  }

  private static LoggedSignal signal(
      ItemAttributes.Texts item, boolean backfill, Optional<String> offset) {
    return new LoggedSignal(
        new SignalId(item.get("sk").substring(SIGNAL.length())),
        new AccountId(item.get("pk").substring(ACCOUNT.length())),
        Instant.parse(item.get("at")),
        Instant.parse(item.get("knownAt")),
        SignalJson.read(item.get("type"), JsonTree.parse(item.get("detail"))),
        backfill,
        offset.map(ZoneOffset::of).orElse(ZoneOffset.UTC));
  }
}
