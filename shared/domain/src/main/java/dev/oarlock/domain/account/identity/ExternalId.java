package dev.oarlock.domain.account.identity;

import java.util.Optional;

/// An account's id in another system, such as a CRM or the billing system. Of the two forms of an
/// id in Salesforce it is the shorter, whichever was told.
public record ExternalId(String system, String id) {
  public ExternalId {
    if (system.isBlank() || system.length() > 64 || id.isBlank() || id.length() > 256) {
      throw new IllegalArgumentException(
          "external id needs a system (1-64 characters) and an id (1-256): " + system + "/" + id);
    }
    id = SalesforceId.shortForm(id);
  }

  /// The longer form, if this may be an id in Salesforce: what was kept before both were one.
  public Optional<String> longForm() {
    return SalesforceId.longForm(id);
  }
}
