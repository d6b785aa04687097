package dev.oarlock.domain.risk.departure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The reasons for a loss that one can choose from, in two levels. Whether a loss was avoidable
/// follows from its reason: what no customer success work could have changed is not.
public record ReasonCatalog(String version, List<ReasonGroup> groups) {
  private static final int MOST = 95;

  /// A first level, such as *Product*.
  public record ReasonGroup(String title, List<CatalogReason> reasons) {
    public ReasonGroup {
      reasons = List.copyOf(reasons);
    }
  }

  /// A second level, such as *missing feature*; `code` is what the log keeps.
  public record CatalogReason(String code, String title, boolean avoidable) {
    public CatalogReason {
      if (!code.matches("[a-z0-9-]{1,80}")) {
        throw new IllegalArgumentException("not a code of small letters and hyphens: " + code);
      }
      if (title.isBlank() || title.length() > 60) {
        throw new IllegalArgumentException("title is not 1 to 60 characters: " + title);
      }
    }
  }

  public ReasonCatalog {
    groups = List.copyOf(groups);
    var codes = new HashSet<String>();
    for (var reason : groups.stream().flatMap(group -> group.reasons().stream()).toList()) {
      if (!codes.add(reason.code())) {
        throw new IllegalArgumentException("two reasons have the code " + reason.code());
      }
    }
    if (codes.isEmpty() || codes.size() > MOST) {
      throw new IllegalArgumentException("not 1 to " + MOST + " reasons: " + codes.size());
    }
  }

  public static ReasonCatalog shipped() {
    return ShippedReasons.CATALOG;
  }

  public Optional<CatalogReason> find(String code) {
    return groups.stream()
        .flatMap(group -> group.reasons().stream())
        .filter(reason -> reason.code().equals(code))
        .findFirst();
  }

  /// The reason that a code of another system means: the same word, or one of a bankruptcy.
  public Optional<CatalogReason> meantBy(String told) {
    var code = told.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return find(code);
  }

  /// What somebody gave as the reason, by its title where the catalog has it; else as it was told.
  public String titleOf(String told) {
    return meantBy(told).map(it -> text(it.code())).orElse(told);
  }

  /// `Product: missing feature`, or the code where the catalog of today knows it no more.
  public String text(String code) {
    for (var group : groups) {
      for (var reason : group.reasons()) {
        if (reason.code().equals(code)) {
          return group.title() + ": " + reason.title();
        }
      }
    }
    return code;
  }
}
