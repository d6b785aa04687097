package dev.oarlock.domain.account.identity;

/// An account's id in another system, such as a CRM or the billing system.
public record ExternalId(String system, String id) {
  public ExternalId {
    if (system.isBlank() || system.length() > 64 || id.isBlank() || id.length() > 256) {
      throw new IllegalArgumentException(
          "external id needs a system (1-64 characters) and an id (1-256): " + system + "/" + id);
    }
  }
}
