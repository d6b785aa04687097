/// `oarlock people`: checks, applies and shows the directory of our people.
@NullMarked
package dev.oarlock.cli.people;

import org.jspecify.annotations.NullMarked;
