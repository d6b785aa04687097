package dev.oarlock.bench.faults;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.lookup.AccountNames;
import dev.oarlock.bench.faults.FaultStory.ToldSignal;
import dev.oarlock.bench.faults.FaultVerdict.FaultEvidence;
import dev.oarlock.domain.account.naming.NameMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whether each account is found by its exact name, and what was taken back is gone, with all that
/// was made of it, while what others told stays in their words.
record UndoVerdict(List<Map<String, AttributeValue>> items, FaultEvidence evidence) {

  List<String> wrong() {
    var wrong = new ArrayList<>(unnamed());
    if (evidence.undo().isMeant()) {
      wrong.addAll(left());
      wrong.addAll(inOtherWords());
    }
    return wrong;
  }

  /// Everybody who was registered, by whomever it still counts.
  private List<String> unnamed() {
    var context = evidence.context();
    var names = AccountNames.of(context);
    var wrong = new ArrayList<String>();
    for (var entry : AccountDirectory.of(context).all()) {
      if (!isFound(names, entry)) {
        wrong.add("not found by its name: " + entry.id());
      }
    }
    if (isGone() && names.isExactName(FaultStory.name(FaultStory.IMPORTED_ACCOUNT))) {
      wrong.add("found by its name though it was taken back");
    }
    return wrong;
  }

  private static boolean isFound(AccountNames names, DirectoryEntry entry) {
    return names.find(FaultStory.name(entry.id().value())) instanceof NameMatch.Found found
        && found.exactly()
        && found.account().id().equals(entry.id());
  }

  /// What only the import told, and everything of an account that only it told of.
  private List<String> left() {
    var told = keys(it -> it.run().isEmpty());
    var gone = keys(it -> it.run().isPresent());
    gone.removeAll(told);
    return items.stream()
        .map(item -> text(item, "pk") + " " + text(item, "sk"))
        .filter(
            key -> gone.contains(key) || (isGone() && key.matches(FaultStory.OF_IMPORTED_ACCOUNT)))
        .map(key -> "not taken back: " + key)
        .toList();
  }

  /// Whether nobody but the import told of its account.
  private boolean isGone() {
    return evidence.undo().isMeant()
        && keys(it -> it.run().isEmpty()).stream()
            .noneMatch(key -> key.matches(FaultStory.OF_IMPORTED_ACCOUNT));
  }

  /// What the import had told, too, and now is as the others told it.
  private List<String> inOtherWords() {
    var told = keys(it -> it.run().isEmpty());
    return items.stream()
        .filter(item -> told.contains(text(item, "pk") + " " + text(item, "sk")))
        .filter(item -> !text(item, "source").equals("crm"))
        .map(item -> "still in the words of the import: " + text(item, "sk"))
        .toList();
  }

  private Collection<String> keys(Predicate<ToldSignal> which) {
    return evidence.told().stream().filter(which).map(ToldSignal::key).collect(Collectors.toSet());
  }

  private static String text(Map<String, AttributeValue> item, String attribute) {
    return Objects.requireNonNull(item.get(attribute)).s();
  }
}
