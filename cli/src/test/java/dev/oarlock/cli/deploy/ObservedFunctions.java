package dev.oarlock.cli.deploy;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.cli.deploy.RoleGrants.ObservedAction;
import dev.oarlock.local.cloud.bus.EventPatterns;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.FailureLog;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The functions of the template at work in a stack, with a watch over what each does there.
final class ObservedFunctions implements AutoCloseable {
  private final Map<String, String> settings;
  private final CloudTemplate template;
  private final DeployedStack stack;
  private final AwsEndpoint cloud;
  private final Clock clock;
  private final FunctionRuntime functions;
  private final EventSourcePoller feeds;
  private final Map<String, Set<ObservedAction>> deeds = new ConcurrentHashMap<>();

  /// Functions of the template, with some settings in place of its own.
  ObservedFunctions(
      Map<String, String> settings, DeployedStack stack, AwsEndpoint cloud, Clock clock) {
    this.settings = Map.copyOf(settings);
    this.template = TemplateFile.read(DeploymentTemplate.file(), settings);
    this.stack = stack;
    this.cloud = cloud;
    this.clock = clock;
    this.functions =
        new FunctionRuntime(
            template,
            this::world,
            new ActivityCounter(),
            new FailureLog(clock, System.err::println));
    this.feeds = new EventSourcePoller(functions, cloud);
  }

  /// Lets queues and stream feed their functions until nothing moves any more.
  void settle() throws FunctionException {
    while (moved() > 0) {
      // what a function did may have given another one work
    }
  }

  private int moved() throws FunctionException {
    var moved = 0;
    for (var source : template.queueSources()) {
      moved += feeds.queue(stack.queueUrl(source.queue()), source.function());
    }
    for (var source : template.streamSources()) {
      var wanted = patterns(source.batching().filters());
      moved +=
          feeds.stream(
              stack.streamArn(),
              event -> wanted.matches(StrictJson.parse(event)),
              source.function());
    }
    return moved;
  }

  /// The world of a function, for who does its work by a command.
  AppContext world(String function) {
    return world(template.function(function));
  }

  String invoke(String function, String event) throws FunctionException {
    return functions.invoke(function, event);
  }

  /// What each function did to the table and the bus that its role does not let it.
  List<String> beyondTheirRoles(DeploymentTemplate deployment) {
    return deeds.entrySet().stream()
        .flatMap(done -> RoleGrants.of(deployment, done.getKey()).beyond(done.getValue()))
        .sorted()
        .toList();
  }

  private AppContext world(CloudTemplate.FunctionResource function) {
    var done = deeds.computeIfAbsent(function.id(), _ -> ConcurrentHashMap.newKeySet());
    var watched = new ObservedClients(done::add);
    var env = new HashMap<>(function.environment());
    env.putAll(settings);
    var table = watched.table(cloud.dynamo());
    return new AppContext(env, clock, table, watched.bus(cloud.bus()), _ -> {});
  }

  private static EventPatterns patterns(List<String> filters) {
    return new EventPatterns(
        IntStream.range(0, filters.size())
            .boxed()
            .collect(Collectors.toMap(at -> "filter " + at, filters::get)));
  }

  static String daily() {
    return StrictJson.write(
        StrictJson.object().put("source", "aws.scheduler").put("detail-type", "Scheduled Event"));
  }

  @Override
  public void close() {
    functions.close();
  }
}
