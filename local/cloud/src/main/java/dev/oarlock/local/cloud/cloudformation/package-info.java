/// CloudFormation's own language: tags, parameters, conditions, references and the local names they
/// resolve to.
@NullMarked
package dev.oarlock.local.cloud.cloudformation;

import org.jspecify.annotations.NullMarked;
