package dev.oarlock.cli.personal;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.erasure.ErasedName;
import dev.oarlock.aws.store.erasure.ItemTexts;
import dev.oarlock.aws.store.erasure.NameRecognition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A person: a contact of a customer or one of our own people, by all names that mean them.
record PersonSubject(Set<String> names, String pseudonym) implements PersonalSubject {
  private static final String RATING = "rating:";
  private static final String MUTE = "MUTE#";

  PersonSubject {
    names = Set.copyOf(names);
  }

  @Override
  public ErasureStep step(TableItem item) {
    var recognition = NameRecognition.of(tombstones());
    return switch (item.kind()) {
      case "last viewed" ->
          isOne(item.pk().substring("VIEW#".length()))
              ? new ErasureStep.Delete()
              : new ErasureStep.Keep();
      case "people" -> people(item);
      case "parked" ->
          item.reasonWithout(reason ->
              !recognition.without("", reason).equals(reason)
                  || TableItem.words(reason).anyMatch(this::isOne));
      case "posted", "gathered", "workspace", "source" ->
          isChanged(item, recognition) ? new ErasureStep.Delete() : new ErasureStep.Keep();
      case "identity answer" ->
          isOne(item.sk().replaceFirst("^[^#]*#[^#]*#", "")) // an id that is somebody's address
              ? new ErasureStep.Delete()
              : anonymised(item, recognition);
      case "alert outcome" -> withoutRater(item);
      case "alert rule" -> isMuter(item) ? new ErasureStep.Delete() : anonymised(item, recognition);
      case "audit trail" -> withoutActor(item);
      case "key of a name" ->
          isChanged(item.sk().replaceFirst("#.*", "").replace('-', ' '), recognition)
              ? new ErasureStep.Delete()
              : new ErasureStep.Keep();
      case "descriptive word" ->
          isOne(item.text("word")) ? new ErasureStep.Delete() : new ErasureStep.Keep();
      case "erased" -> new ErasureStep.Keep();
      default -> anonymised(item, recognition);
    };
  }

  private static boolean isChanged(String text, NameRecognition recognition) {
    return !recognition.without("", text).equals(text);
  }

  private static boolean isChanged(TableItem item, NameRecognition recognition) {
    return isChanged(item.pk(), recognition)
        || isChanged(item.sk(), recognition)
        || !ItemTexts.map(item.attributes(), recognition::without).equals(item.attributes());
  }

  private ErasureStep anonymised(TableItem item, NameRecognition recognition) {
    var isPortfolio = item.kind().equals("portfolio"); // groups are called by their CSM
    var after =
        ItemTexts.map(
            item.attributes(),
            (field, text) -> recognition.without(isPortfolio && isOne(text) ? "csm" : field, text));
    var changed = item.with(after);
    if (item.isSignal()) {
      var sk = "SIGNAL#" + recognition.without("", item.sk().substring("SIGNAL#".length()));
      changed = sk.equals(item.sk()) ? changed : changed.rekeyed(sk);
    } else if (item.isBesideLog()) {
      var sk = recognition.without("", item.sk());
      changed = sk.equals(item.sk()) ? changed : changed.rekeyed(sk);
    }
    return changed.equals(item) ? new ErasureStep.Keep() : new ErasureStep.Anonymise(changed);
  }

  /// How somebody rated an alert stays in the record of its rule, under the pseudonym.
  private ErasureStep withoutRater(TableItem item) {
    var after = new HashMap<String, AttributeValue>();
    item.attributes()
        .forEach((name, value) ->
            after.put(
                name.startsWith(RATING) && isOne(name.substring(RATING.length()))
                    ? RATING + pseudonym
                    : name,
                value));
    return after.equals(item.attributes())
        ? new ErasureStep.Keep()
        : new ErasureStep.Anonymise(item.with(after));
  }

  /// That somebody saw or changed something stays on record, under the pseudonym.
  private ErasureStep withoutActor(TableItem item) {
    var user = item.text("user");
    if (!isOne(user)) {
      return new ErasureStep.Keep();
    }
    var sk = item.sk().replace("#" + user + "#", "#" + pseudonym + "#");
    var after = new HashMap<>(item.attributes());
    after.put("sk", fromS(sk));
    after.put("user", fromS(pseudonym));
    return new ErasureStep.Anonymise(new TableItem(item.pk(), sk, after));
  }

  /// Whoever muted a rule for themselves is in its key.
  private boolean isMuter(TableItem item) {
    return item.sk().startsWith(MUTE)
        && isOne(item.sk().substring(MUTE.length()).replaceFirst("#.*", ""));
  }

  private boolean isOne(String text) {
    var name = ErasedName.ofPerson(text);
    return names.stream().anyMatch(each -> ErasedName.ofPerson(each).equals(name));
  }

  /// Out of the directory of people, and out of what Slack said of them; a manager is nobody's.
  private ErasureStep people(TableItem item) {
    if (item.sk().startsWith("SLACK#")) {
      var user = item.attributes().get("user");
      return isOne(item.sk().substring("SLACK#".length())) || (user != null && isOne(user.s()))
          ? new ErasureStep.Delete()
          : new ErasureStep.Keep();
    }
    var document = (ObjectNode) JsonTree.parse(item.text("document"));
    var before = document.deepCopy();
    var people = document.withArrayProperty("people");
    for (var at = people.size() - 1; at >= 0; at--) {
      var person = (ObjectNode) people.get(at);
      if (isOne(person.path("id").asText())) {
        people.remove(at);
      } else if (isOne(person.path("manager").asText())) {
        person.remove("manager");
      }
    }
    if (document.path("roles").path("people") instanceof ObjectNode roles) {
      roles.remove(roles.propertyStream().map(Map.Entry::getKey).filter(this::isOne).toList());
    }
    if (document.equals(before)) {
      return new ErasureStep.Keep();
    }
    var after = new HashMap<>(item.attributes());
    after.put("document", fromS(JsonTree.write(document)));
    return new ErasureStep.Anonymise(item.with(after));
  }

  Map<ErasedName, String> tombstones() {
    return names.stream()
        .map(ErasedName::ofPerson)
        .distinct()
        .collect(Collectors.toMap(name -> name, _ -> pseudonym));
  }

  @Override
  public String description() {
    return "the person " + String.join(", ", new TreeSet<>(names));
  }
}
