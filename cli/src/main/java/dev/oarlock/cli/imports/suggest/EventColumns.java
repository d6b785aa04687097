package dev.oarlock.cli.imports.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which columns of a file of single events say of which company one is, when it was, what it was,
/// and who did it, by their names.
record EventColumns(FileSample sample, String company, String time, String user, String event) {
  private static final Pattern COMPANY =
      Pattern.compile(
          "(company|account|group|workspace|team|org|organi[sz]ation|tenant|customer|firma|mandant"
              + "|kunde|société|client)s?([ .](id|key|no|nr|number|slug))?");
  private static final Pattern TIME =
      Pattern.compile(
          "time|timestamp|ts|at|date|datetime|day|zeit|zeitpunkt|zeitstempel|datum|heure|.*"
              + " (at|time|timestamp)|event (date|time)");
  private static final Pattern USER =
      Pattern.compile(
          "(user|actor|person|member|distinct|visitor|nutzer|benutzer|utilisateur)s?"
              + "([ .](id|key|email|name|uuid))?|.*user ?id|e-?mail");
  private static final Pattern EVENT =
      Pattern.compile("event|event (name|type)|action|activity|feature|type|name|ereignis|aktion");

  /// None where one of them is not there, or no company has more than one row: then it is a list of
  /// something else.
  static Optional<EventColumns> of(FileSample sample) {
    var company = find(sample, COMPANY);
    var time = find(sample, TIME);
    var user = find(sample, USER);
    var event = find(sample, EVENT);
    return company.isPresent()
            && time.isPresent()
            && user.isPresent()
            && event.isPresent()
            && isRepeated(sample.told(company.get()))
        ? Optional.of(new EventColumns(sample, company.get(), time.get(), user.get(), event.get()))
        : Optional.empty();
  }

  private static boolean isRepeated(List<String> values) {
    return new HashSet<>(values).size() * 2 < values.size();
  }

  private static Optional<String> find(FileSample sample, Pattern words) {
    return sample.columns().keySet().stream()
        .filter(column -> words.matcher(plain(column)).matches())
        .filter(column -> !sample.told(column).isEmpty())
        .findFirst();
  }

  private static String plain(String column) {
    return column
        .strip()
        .replaceAll("([a-z])([A-Z])", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[_\\s]+", " ");
  }

  /// For the mapping: what each column is taken for.
  Map<String, String> described() {
    return Map.of(company, "company", time, "time", user, "person", event, "kind of what they did");
  }

  /// Companies are named by their web domains.
  boolean isByDomain() {
    return sample.told(company).stream()
        .allMatch(value -> value.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"));
  }
}
