import Foundation
import Testing

@Suite struct CodesTests {
    /// Codes that records and checks rely on; a new one is a new version of the record.
    static let fixed: [(list: String, codes: Set<String>)] = [
        (
            "kinship",
            [
                "father", "mother", "stepfather", "stepmother", "adoptiveFather", "adoptiveMother",
                "husband", "wife", "formerHusband", "formerWife", "son", "daughter", "adoptedSon",
                "adoptedDaughter", "stepson", "stepdaughter", "ward", "guardian", "trustee",
            ]
        ),
        (
            "military",
            [
                "liable", "draftee", "conscript", "contract", "notLiable", "deregistered",
                "reserveOfficer",
            ]
        ),
        ("organisations", ["study", "childCare", "pension", "disability", "service", "noWork"]),
        ("clearance", ["none"]),
        ("formerCitizenship", ["none", "soviet", "former", "present"]),
        (
            "regions",
            [
                "100000000", "110000000", "150000000", "190000000", "230000000", "270000000",
                "310000000", "330000000", "350000000", "390000000", "430000000", "470000000",
                "550000000", "590000000", "610000000", "620000000", "630000000", "710000000",
                "750000000", "790000000",
            ]
        ),
    ]

    @Test(arguments: fixed.indices)
    func `the codes are those that records rely on`(index: Int) throws {
        let expected = Self.fixed[index]
        #expect(Set(try ListFile.read(expected.list).codes) == expected.codes)
    }

    @Test(arguments: ListFile.names)
    func `a list is named like its file and no code stands twice in it`(name: String) throws {
        let list = try ListFile.read(name)
        #expect(list.list == name)
        #expect(!list.source.isEmpty)
        #expect(!list.items.isEmpty)
        #expect(Set(list.codes).count == list.codes.count)
    }

    @Test(arguments: ListFile.names)
    func `what is shown first is in the list, and once`(name: String) throws {
        let list = try ListFile.read(name)
        #expect(Set(list.first).subtracting(list.codes) == [])
        #expect(Set(list.first).count == list.first.count)
    }

    @Test func `countries are those of the ISO standard, and the stateless`() throws {
        // The toolchain's ICU also names groups by number, codes that are only reserved, and codes
        // left to users (AA, QM to QZ, XA to XZ, ZZ): none of these is in the standard.
        let reserved: Set = [
            "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "SU", "TA", "UK", "UN",
        ]
        let standard = Locale.Region.isoRegions.map(\.identifier).filter { code in
            code.wholeMatch(of: /[A-Z]{2}/) != nil && !reserved.contains(code)
                && code.wholeMatch(of: /AA|Q[M-Z]|X[A-Z]|ZZ/) == nil
        }
        #expect(standard.count == 249)

        let codes = try ListFile.read("countries").codes
        #expect(codes == Set(standard).sorted() + ["XX"], "order by code, XX at the end")
    }

    @Test func `Kazakhstan is a country but not among the destinations shown first`() throws {
        let countries = try ListFile.read("countries")
        #expect(countries.codes.contains("KZ"))
        #expect(!countries.first.contains("KZ"))
        #expect(countries.first.prefix(3) == ["RU", "DE", "KG"])
    }
}
