package dev.oarlock.aws.store.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.field.FieldReader;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.identity.IdentityHints;
import dev.oarlock.domain.dataquality.identity.WaitingIdentity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// For which ids of other systems signals wait, and what these say of the companies that they mean.
public final class AwaitedIdentities {
  /// Other systems name a company by its web domain.
  private static final String DOMAIN = "domain";

  private AwaitedIdentities() {}

  /// Those that most waits for first. What waits for one of our own ids is not among them: an id of
  /// ours is registered, and never linked.
  public static List<WaitingIdentity> of(Collection<QuarantineEntry> entries) {
    var found = new HashMap<ExternalId, WaitingIdentity>();
    for (var entry : entries) {
      awaited(entry)
          .ifPresent(theirs ->
              found.merge(
                  theirs,
                  with(WaitingIdentity.nothing(theirs), entry),
                  (before, _) -> with(before, entry)));
    }
    return found.values().stream().sorted(WaitingIdentity.MOST_FIRST).toList();
  }

  /// What waits for one.
  public static WaitingIdentity of(ExternalId identity, Collection<QuarantineEntry> entries) {
    return of(entries).stream()
        .filter(it -> it.identity().equals(identity))
        .findFirst()
        .orElseGet(() -> WaitingIdentity.nothing(identity));
  }

  /// Which of the accounts that a message names is the one that it waits for.
  private static Optional<ExternalId> awaited(QuarantineEntry entry) {
    if (entry.cause() != QuarantineEntry.QuarantineCause.UNKNOWN_ACCOUNT) {
      return Optional.empty();
    }
    return detail(entry).stream()
        .flatMap(detail -> Stream.of("account", "merged").flatMap(field -> named(detail, field)))
        .filter(entry::awaitsAny)
        .flatMap(AwaitedIdentities::theirs)
        .findFirst();
  }

  private static Stream<ExternalId> theirs(AccountReference account) {
    return account instanceof AccountReference.ByExternalId(var theirs)
        ? Stream.of(theirs)
        : Stream.empty();
  }

  private static Stream<AccountReference> named(JsonNode detail, String field) {
    try {
      return detail.has(field) ? Stream.of(new FieldReader(detail).account(field)) : Stream.empty();
    } catch (IllegalArgumentException _) {
      return Stream.empty();
    }
  }

  private static Optional<JsonNode> detail(QuarantineEntry entry) {
    try {
      return Optional.of(EventEnvelope.parse(entry.message()).detail());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static WaitingIdentity with(WaitingIdentity waiting, QuarantineEntry entry) {
    var hints = detail(entry).map(AwaitedIdentities::hints).orElseGet(IdentityHints::none);
    return SignalType.find(entry.type())
        .map(type -> waiting.with(type, entry.firstSeen(), hints))
        .orElse(waiting);
  }

  private static IdentityHints hints(JsonNode detail) {
    var domains = new HashSet<String>();
    Stream.of(detail.path("identities"), detail.path("account"))
        .flatMap(AwaitedIdentities::each)
        .filter(it -> it.path("system").asText().equals(DOMAIN))
        .map(it -> it.path("id").asText())
        .filter(it -> !it.isBlank())
        .forEach(domains::add);
    if (detail.path(DOMAIN).isTextual()) {
      domains.add(detail.path(DOMAIN).asText());
    }
    var name = detail.path("name").asText();
    return new IdentityHints(name.isBlank() ? Set.of() : Set.of(name), domains);
  }

  private static Stream<JsonNode> each(JsonNode node) {
    return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
  }
}
