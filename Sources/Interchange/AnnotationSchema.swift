/// The JSON Schema (2020-12) of the records that `AnnotationWriter` writes.
public enum AnnotationSchema {
  /// The schema's JSON text, with a line end at its end.
  public static var json: [UInt8] { PackageResources.mingce_schema_json }
}
