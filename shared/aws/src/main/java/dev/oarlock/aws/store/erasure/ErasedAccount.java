package dev.oarlock.aws.store.erasure;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// That an account was erased, for whoever has it in memory: who has it knows which one it is.
public record ErasedAccount(String salt, String digest) {
  private static final String ERASED = "erased";

  static ErasedAccount of(String salt, AccountId account) {
    return new ErasedAccount(salt, KnownErasures.digest(salt, name(account)));
  }

  public boolean is(AccountId account) {
    return KnownErasures.digest(salt, name(account)).equals(digest);
  }

  private static ErasedName name(AccountId account) {
    return ErasedName.of(new AccountReference.ByAccountId(account));
  }

  public Map<String, AttributeValue> attributes() {
    return Map.of(ERASED, fromS(digest), "salt", fromS(salt));
  }

  /// Empty where an item says something else.
  public static Optional<ErasedAccount> read(Map<String, AttributeValue> item) {
    return ItemAttributes.maybeText(item, ERASED)
        .map(digest -> new ErasedAccount(ItemAttributes.text(item, "salt"), digest));
  }
}
