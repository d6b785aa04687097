package dev.oarlock.aws.store.identity;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.NewCustomer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An answer as an item. An id that is ignored stays so; once another is linked, the identity says
/// whose it is, and who said so is known as long as its message.
final class IdentityAnswerItem {
  private static final Duration RETENTION = Duration.ofDays(183);

  private IdentityAnswerItem() {}

  static Map<String, AttributeValue> of(ExternalId identity, IdentityAnswer answer) {
    var item = new HashMap<String, AttributeValue>();
    item.put("system", fromS(identity.system()));
    item.put("id", fromS(identity.id()));
    item.put("by", fromS(answer.by()));
    item.put("at", fromS(answer.at().toString()));
    switch (answer) {
      case ExistingCustomer(var account, _, _) -> {
        item.put("kind", fromS("existing"));
        item.put("account", fromS(account.value()));
      }
      case NewCustomer(var name, _, _) -> {
        item.put("kind", fromS("new"));
        item.put("name", fromS(name));
      }
      case IgnoredIdentity _ -> item.put("kind", fromS("ignored"));
    }
    if (!(answer instanceof IgnoredIdentity)) {
      item.put("expires", ItemAttributes.second(answer.at().plus(RETENTION)));
    }
    return item;
  }

  static IdentityAnswer answer(Map<String, AttributeValue> item) {
    var by = text(item, "by");
    var at = Instant.parse(text(item, "at"));
    return switch (text(item, "kind")) {
      case "existing" -> new ExistingCustomer(new AccountId(text(item, "account")), by, at);
      case "new" -> new NewCustomer(text(item, "name"), by, at);
      default -> new IgnoredIdentity(by, at);
    };
  }

  static ExternalId identity(Map<String, AttributeValue> item) {
    return new ExternalId(text(item, "system"), text(item, "id"));
  }
}
