package dev.oarlock.cli.doctor.probe;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/// A deployed stack as CloudFormation tells: with which settings, what it gave out, what it is made
/// of.
record StackDescription(
    String status,
    Map<String, String> parameters,
    Map<String, String> outputs,
    List<StackResource> resources) {

  /// What the template calls it, what kind it is, and its name in the account.
  record StackResource(String id, String type, String name) {}

  static StackDescription read(CloudFormationClient client, String stack) {
    var told = client.describeStacks(it -> it.stackName(stack)).stacks().getFirst();
    var resources =
        client.listStackResourcesPaginator(it -> it.stackName(stack)).stackResourceSummaries();
    return new StackDescription(
        told.stackStatusAsString(),
        told.parameters().stream()
            .collect(toMap(Parameter::parameterKey, Parameter::parameterValue)),
        told.outputs().stream().collect(toMap(Output::outputKey, Output::outputValue)),
        resources.stream()
            .map(it ->
                new StackResource(
                    it.logicalResourceId(), it.resourceType(), it.physicalResourceId()))
            .toList());
  }

  List<StackResource> ofType(String type) {
    return resources.stream().filter(it -> it.type().equals(type)).toList();
  }

  /// Of a parameter; nothing where the stack is from before there was such a one.
  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
