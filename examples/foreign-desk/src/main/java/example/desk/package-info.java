/** A small program of another agency: the system under test. */
package example.desk;
