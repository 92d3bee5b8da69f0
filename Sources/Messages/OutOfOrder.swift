/// The fewest elements that have to be taken out for the rest to grow, by their indices.
///
/// What remains is the longest increasing subsequence, found by laying piles as in patience sorting.
/// One line that was moved is told as one mistake, not as a hundred that follow from it.
func indicesOutOfOrder(in numbers: [Int]) -> [Int] {
    var piles: [Int] = []
    var previous: [Int?] = []
    for (index, number) in numbers.enumerated() {
        let pile = piles.firstIndex { numbers[$0] >= number } ?? piles.count
        previous.append(pile > 0 ? piles[pile - 1] : nil)
        if pile < piles.count { piles[pile] = index } else { piles.append(index) }
    }
    var growing: Set<Int> = []
    var current = piles.last
    while let index = current {
        growing.insert(index)
        current = previous[index]
    }
    return numbers.indices.filter { !growing.contains($0) }
}
