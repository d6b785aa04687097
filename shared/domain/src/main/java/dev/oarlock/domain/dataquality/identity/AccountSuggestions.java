package dev.oarlock.domain.dataquality.identity;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.naming.NameMatch;
import dev.oarlock.domain.account.naming.NameMatch.NameFit;
import dev.oarlock.domain.account.naming.NamedAccount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The accounts that an id of another system may be of, by what that system says of the company:
/// first who has its web domain, then who is called so, then who is called alike.
public record AccountSuggestions(Function<String, NameMatch> names) {
  private static final int MOST = 3;

  /// What companies are called behind their names, and leave out as often.
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "ag",
          "bv",
          "co",
          "company",
          "corp",
          "corporation",
          "gmbh",
          "inc",
          "incorporated",
          "kg",
          "limited",
          "llc",
          "llp",
          "ltd",
          "nv",
          "plc",
          "pty",
          "sa",
          "sarl",
          "sas",
          "se",
          "spa",
          "srl");

  /// Why an account is suggested.
  public enum SuggestionReason {
    DOMAIN,
    NAME,
    ALIKE
  }

  /// An account, why it is suggested, and what of the hints led to it.
  public record SuggestedAccount(NamedAccount account, SuggestionReason reason, String hint) {}

  public List<SuggestedAccount> of(ExternalId identity, IdentityHints hints) {
    var domains = new TreeSet<>(hints.domains());
    domainOf(identity.id()).forEach(domains::add);
    var found = new LinkedHashMap<NamedAccount, SuggestedAccount>();
    Stream.of(
            domains.stream().flatMap(this::byDomain),
            hints.names().stream().flatMap(this::byName),
            domains.stream().flatMap(this::byDomainName))
        .flatMap(suggested -> suggested)
        .sorted((one, other) -> one.reason().compareTo(other.reason()))
        .forEach(it -> found.putIfAbsent(it.account(), it));
    return found.values().stream().limit(MOST).toList();
  }

  /// Some systems call a customer by somebody's address.
  private static Stream<String> domainOf(String id) {
    var at = id.lastIndexOf('@');
    return at < 0 ? Stream.empty() : Stream.of(id.substring(at + 1).toLowerCase(Locale.ROOT));
  }

  private Stream<SuggestedAccount> byDomain(String domain) {
    return accounts(names.apply(domain))
        .filter(account -> account.hasId(domain))
        .map(account -> new SuggestedAccount(account, SuggestionReason.DOMAIN, domain));
  }

  private static Stream<NamedAccount> accounts(NameMatch match) {
    return switch (match) {
      case NameMatch.Found(var account, _) -> Stream.of(account);
      case NameMatch.Ambiguous(var several, _) -> several.stream();
      case NameMatch.NotFound _ -> Stream.empty();
    };
  }

  private Stream<SuggestedAccount> byName(String name) {
    var bare = withoutLegalForm(name);
    return Stream.of(name, bare).distinct().flatMap(spelling -> matches(spelling, name, true));
  }

  /// `acme` of `acme.co.uk`; a name that is only a little like that says nothing.
  private Stream<SuggestedAccount> byDomainName(String domain) {
    return matches(domain.replaceFirst("\\..*", "").replace('-', ' '), domain, false);
  }

  private Stream<SuggestedAccount> matches(String spelling, String hint, boolean alike) {
    return switch (names.apply(spelling)) {
      case NameMatch.Found(var account, var fit) ->
          fit == NameFit.MISTYPED && !alike
              ? Stream.empty()
              : Stream.of(new SuggestedAccount(account, reason(fit, alike), hint));
      case NameMatch.Ambiguous(var several, _) ->
          several.stream().map(it -> new SuggestedAccount(it, SuggestionReason.ALIKE, hint));
      case NameMatch.NotFound(var suggested) ->
          alike
              ? suggested.stream().map(it -> new SuggestedAccount(it, SuggestionReason.ALIKE, hint))
              : Stream.empty();
    };
  }

  private static SuggestionReason reason(NameFit fit, boolean isName) {
    return isName && (fit == NameFit.EXACT || fit == NameFit.FORMER)
        ? SuggestionReason.NAME
        : SuggestionReason.ALIKE;
  }

  private static String withoutLegalForm(String name) {
    var words = List.of(name.strip().split("[\\s,]+"));
    var kept =
        words.stream()
            .filter(word -> !LEGAL_FORMS.contains(word.replace(".", "").toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    return kept.isEmpty() ? name : kept;
  }
}
