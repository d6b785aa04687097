package dev.oarlock.aws.store.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Who was erased, as far as that can be told without knowing who it was: whatever is told again of
/// an erased account is nothing, and an erased person is a pseudonym.
public final class KnownErasures {
  private static final int DIGEST = 32;

  private final String salt;
  private final Map<String, ErasureTombstone> tombstones = new HashMap<>();
  private final NameRecognition people;

  KnownErasures(String salt, Collection<ErasureTombstone> tombstones) {
    this.salt = salt;
    tombstones.forEach(stone -> this.tombstones.put(stone.digest(), stone));
    var longest = tombstones.stream().mapToInt(ErasureTombstone::words).max().orElse(0);
    this.people = NameRecognition.of(longest, this::pseudonym);
  }

  public boolean isEmpty() {
    return tombstones.isEmpty();
  }

  public boolean isErased(AccountId account) {
    return isErased(new AccountReference.ByAccountId(account));
  }

  public boolean isErased(AccountReference account) {
    return pseudonym(ErasedName.of(account)).isPresent()
        || (account instanceof AccountReference.ByAccountId(var ours)
            && ours.otherForm()
                .map(AccountReference.ByAccountId::new)
                .flatMap(other -> pseudonym(ErasedName.of(other)))
                .isPresent());
  }

  public boolean isErased(PersonId name) {
    return pseudonym(ErasedName.ofPerson(name.value())).isPresent();
  }

  /// When somebody was erased, if they were.
  public Optional<Instant> erasedAt(ErasedName name) {
    return isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(tombstones.get(digest(name))).map(ErasureTombstone::erasedAt);
  }

  /// What stands in the place of something that was erased.
  public Optional<String> pseudonym(ErasedName name) {
    return isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(tombstones.get(digest(name))).map(ErasureTombstone::pseudonym);
  }

  /// A text under a field without the people who were erased.
  public String withoutPeople(String field, String text) {
    return isEmpty() ? text : people.without(field, text);
  }

  /// Whether an event is about an account that was erased, or names it.
  public boolean isAboutErased(EventEnvelope event) {
    return !isEmpty()
        && (isErased(event.detail().path("account")) || isErased(event.detail().path("merged")));
  }

  private boolean isErased(JsonNode named) {
    return reference(named).filter(this::isErased).isPresent();
  }

  private static Optional<AccountReference> reference(JsonNode named) {
    try {
      return named.isTextual()
          ? Optional.of(new AccountReference.ByAccountId(new AccountId(named.textValue())))
          : Optional.of(named)
              .filter(it -> it.path("system").isTextual() && it.path("id").isTextual())
              .map(it -> new ExternalId(it.get("system").asText(), it.get("id").asText()))
              .map(AccountReference.ByExternalId::new);
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // no account can be called so
    }
  }

  /// The detail of a signal without the people and the parent that were erased.
  public ObjectNode without(JsonNode detail) {
    var kept = (ObjectNode) JsonTexts.map(detail, this::withoutPeople);
    if (isErased(kept.path("parent"))) {
      kept.remove("parent");
    }
    return kept;
  }

  /// How an account is told to those who have it in memory.
  public ErasedAccount mark(AccountId account) {
    return ErasedAccount.of(salt, account);
  }

  String digest(ErasedName name) {
    return digest(salt, name);
  }

  static String digest(String salt, ErasedName name) {
    try {
      var text = salt + "\n" + name.kind() + "\n" + name.value();
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
